import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { DueKind } from '#platform/due/due-kind.ts';
import { secondLook } from './bells.ts';
import { catchUpAll } from './catch-up.ts';

const batchMax = 50;

/**
 * Looks again at every open conversation after the policies were changed, a batch at a time; also at those from before
 * there were any. A process that is killed in between goes on where it was: each row says what it was read under.
 */
export const reevaluate: DueKind = {
  ...secondLook,
  run: async (tx) => {
    const ids = await outdated(tx);
    await catchUpAll(tx, ids);
    return ids.length === batchMax ? { at: tx.system.now() } : undefined;
  },
};

async function outdated(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ conversationId: string }>`
    (select s.conversation_id from sla_conversations s
      join sla_editions e on e.workspace_id = s.workspace_id and s.edition < e.edition
      where s.workspace_id = ${tx.workspaceId} and not s.is_closed order by s.conversation_id limit ${batchMax})
    union
    (select c.conversation_id from conversations c
      where c.workspace_id = ${tx.workspaceId} and c.state = 'open' and not exists (
        select 1 from sla_conversations s
        where s.workspace_id = ${tx.workspaceId} and s.conversation_id = c.conversation_id)
      order by c.conversation_id limit ${batchMax})
    order by conversation_id limit ${batchMax}
  `.execute(tx.db);
  return rows.map(({ conversationId }) => conversationId);
}
