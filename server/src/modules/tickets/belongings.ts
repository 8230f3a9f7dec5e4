import { ticketsRead } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import type { Belonging } from '#platform/belongings.ts';
import { may } from '#platform/context.ts';
import { isVisible } from './visibility.ts';

/** Tickets of a customer that whoever asks may see. */
export const ticketsOfCustomer: Belonging = {
  key: 'tickets.tickets',
  words: { zh: '工单', en: 'Tickets' },
  count: async (tx, recordIds) => {
    if (!may(tx, ticketsRead)) return 0;
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from tickets
      where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[]) and ${isVisible(tx)}
    `.execute(tx.db);
    return rows[0]?.count ?? 0;
  },
};
