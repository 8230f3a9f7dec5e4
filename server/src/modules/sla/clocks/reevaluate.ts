import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { DueKind } from '#platform/due/due-kind.ts';
import { secondLook } from './bells.ts';
import { catchUpAll, type Followed } from './catch-up.ts';

const batchMax = 50;

/**
 * Looks again at every open conversation and ticket after the policies were changed, a batch at a time; also at those from before
 * there were any. A process that is killed in between goes on where it was: each row says what it was read under.
 */
export const reevaluate: DueKind = {
  ...secondLook,
  run: async (tx) => {
    const found = await outdated(tx);
    await catchUpAll(tx, found);
    return found.length === batchMax ? { at: tx.system.now() } : undefined;
  },
};

async function outdated(tx: Tx): Promise<readonly Followed[]> {
  const { rows } = await sql<Followed>`
    (select s.subject_kind, s.subject_id from sla_standings s
      join sla_editions e on e.workspace_id = s.workspace_id and s.edition < e.edition
      where s.workspace_id = ${tx.workspaceId} and not s.is_closed order by s.subject_id limit ${batchMax})
    union
    (select 'conversation', c.conversation_id from conversations c
      where c.workspace_id = ${tx.workspaceId} and c.state = 'open' and ${isUnknown(tx, sql`c.conversation_id`)}
      order by c.conversation_id limit ${batchMax})
    union
    (select 'ticket', t.ticket_id from tickets t
      where t.workspace_id = ${tx.workspaceId} and t.category in ('open', 'waiting') and ${isUnknown(tx, sql`t.ticket_id`)}
      order by t.ticket_id limit ${batchMax})
    order by subject_id limit ${batchMax}
  `.execute(tx.db);
  return rows;
}

function isUnknown(tx: Tx, id: RawBuilder<unknown>) {
  return sql`not exists (
    select 1 from sla_standings s where s.workspace_id = ${tx.workspaceId} and s.subject_id = ${id})`;
}
