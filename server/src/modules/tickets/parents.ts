import { ticketLimits, ticketsWords } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { findTicket } from './queries.ts';

/** Deeper than this nobody finds their way. */
const depthMax = 5;

/** Whether a ticket is a child of another, or further below it. */
export async function isBelow(tx: Tx, ticketId: string, aboveId: string): Promise<boolean> {
  const { rows } = await sql<{ parentId: string | null }>`
    with recursive above as (
      select t.parent_id, 1 as depth from tickets t
      where t.workspace_id = ${tx.workspaceId} and t.ticket_id = ${ticketId}
      union all
      select t.parent_id, a.depth + 1 from above a
      join tickets t on t.workspace_id = ${tx.workspaceId} and t.ticket_id = a.parent_id
      where a.depth < ${depthMax * 2})
    select parent_id from above where parent_id = ${aboveId}
  `.execute(tx.db);
  return rows.length > 0;
}

/**
 * @param ticketId null for a ticket that is being made.
 * @throws Refusal `invalid` when the parent is the ticket itself, below it, merged away, or too deep; `limit` when full.
 */
export async function requireParent(tx: Tx, ticketId: string | null, parentId: string): Promise<void> {
  let above: string | null = parentId;
  for (let depth = 0; above !== null; depth++) {
    if (above === ticketId || depth >= depthMax)
      throw invalidAt(tx, 'parentId', ticketsWords.parentUnsuitable);
    const row: { mergedIntoId: string | null; parentId: string | null } = await findTicket(tx, above);
    if (row.mergedIntoId !== null) throw invalidAt(tx, 'parentId', ticketsWords.parentUnsuitable);
    above = row.parentId;
  }
  const { count } = await tx.db
    .selectFrom('tickets')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('parentId', '=', parentId)
    .executeTakeFirstOrThrow();
  if (count >= ticketLimits.children) {
    throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.children });
  }
}
