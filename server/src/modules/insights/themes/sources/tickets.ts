import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { SaidText } from '../keep-sentences.ts';

/** What tickets of customers say: their description, and what the customer added. A title but names it. */
export async function saidInTickets(tx: Tx, ticketIds: readonly string[]): Promise<SaidText[]> {
  if (ticketIds.length === 0) return [];
  const { rows } = await sql<Required<Omit<SaidText, 'source' | 'surveyId' | 'conversationId'>>>`
    select coalesce(w.comment_id, k.ticket_id) as source_id, k.ticket_id, w.part, w.text, w.said_at
    from tickets k
    cross join lateral (
      select null::uuid as comment_id, 'description' as part, k.description as text, k.opened_at as said_at
      union all select c.comment_id, 'comment', c.text, c.written_at from ticket_comments c
        where c.workspace_id = k.workspace_id and c.ticket_id = k.ticket_id and c.author_kind = 'customer') w
    where k.workspace_id = ${tx.workspaceId} and k.ticket_id = any(${[...new Set(ticketIds)]}::uuid[])
      and k.customer_id is not null and k.merged_into_id is null and w.text <> ''
    order by k.ticket_id, w.said_at, w.part
  `.execute(tx.db);
  return rows.map((row) => ({ ...row, source: 'ticket' }));
}
