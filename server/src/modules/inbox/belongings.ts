import { inboxRead } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import type { Belonging } from '#platform/belongings.ts';
import { may } from '#platform/context.ts';
import { isVisible } from './metrics.ts';

/** Conversations of a customer that whoever asks may see. */
export const conversationsOfCustomer: Belonging = {
  key: 'inbox.conversations',
  words: { zh: '会话', en: 'Conversations' },
  count: async (tx, recordIds) => {
    if (!may(tx, inboxRead)) return 0;
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from conversations c
      where c.workspace_id = ${tx.workspaceId} and c.customer_id = any(${[...recordIds]}::uuid[]) and ${isVisible(tx)}
    `.execute(tx.db);
    return rows[0]?.count ?? 0;
  },
};
