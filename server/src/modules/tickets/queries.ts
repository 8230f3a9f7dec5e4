import { type TicketEntry, ticketsWords } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { findFlow } from '#platform/flows/find-flow.ts';
import { Refusal } from '#platform/refusal.ts';
import { type NamedRow, presentEntry, type TicketRow, ticketColumns } from './rows.ts';
import { allTypes } from './types/queries.ts';
import { requireSeen, seesTicket } from './visibility.ts';

/** Tickets with the name of whom they are for. */
export function namedTickets(tx: Tx) {
  return tx.db
    .selectFrom('tickets')
    .select([
      ...ticketColumns,
      sql<string | null>`(select person.name from customers record
        join customers person on person.workspace_id = record.workspace_id and person.customer_id = record.person_id
        where record.workspace_id = tickets.workspace_id and record.customer_id = tickets.customer_id)`.as(
        'customerName',
      ),
    ])
    .where('tickets.workspaceId', '=', tx.workspaceId);
}

/** A ticket that the caller may see. @throws Refusal `missing`. */
export async function findTicket(tx: Tx, ticketId: string): Promise<NamedRow> {
  const row = await namedTickets(tx).where('tickets.ticketId', '=', ticketId).executeTakeFirst();
  requireSeen(tx, row);
  return seenRow(row);
}

/** @throws Refusal `missing` when the caller sees no such ticket. */
export async function requireTicket(tx: Tx, ticketId: string): Promise<void> {
  await findTicket(tx, ticketId);
}

/** Whose tickets are, and where they stand; whoever asks has checked that they may. */
export async function ticketsById(tx: Tx, ids: readonly string[]): Promise<Map<string, TicketRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('tickets')
    .select(ticketColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.ticketId, row]));
}

/** As `findTicket`, its row held until the transaction ends, so that nothing happens to it at once. */
export async function lockTicket(tx: Tx, ticketId: string): Promise<TicketRow> {
  const row = await tx.db
    .selectFrom('tickets')
    .select(ticketColumns)
    .where('tickets.workspaceId', '=', tx.workspaceId)
    .where('tickets.ticketId', '=', ticketId)
    .forUpdate()
    .executeTakeFirst();
  requireSeen(tx, row);
  return seenRow(row);
}

/** As `lockTicket`; a ticket that was merged into another takes no more work. @throws Refusal `conflict`. */
export async function lockLiveTicket(tx: Tx, ticketId: string): Promise<TicketRow> {
  const row = await lockTicket(tx, ticketId);
  if (row.mergedIntoId !== null) throw new Refusal('conflict', ticketsWords.ticketMerged);
  return row;
}

type Change = Partial<Omit<TicketRow, 'ticketId' | 'answers'>>;

/** Writes columns of one ticket, whose row the caller holds; it counts as changed now. */
export async function changeRow(tx: Tx, ticketId: string, change: Change): Promise<void> {
  await tx.db
    .updateTable('tickets')
    .set({ ...change, changedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .execute();
}

/** Tickets as lists show them, in the order given. */
export async function presentEntries(tx: Tx, rows: readonly NamedRow[]): Promise<TicketEntry[]> {
  if (rows.length === 0) return [];
  const types = new Map((await allTypes(tx)).map((type) => [type.typeId, type]));
  const used = new Set(rows.map(({ typeId }) => types.get(typeId)?.flowId));
  const flows = new Map<string, Awaited<ReturnType<typeof findFlow>>>();
  for (const flowId of used) if (flowId !== undefined) flows.set(flowId, await findFlow(tx, flowId));
  return rows.map((row) => {
    const type = types.get(row.typeId);
    return presentEntry(row, type, type && flows.get(type.flowId));
  });
}

/** Tickets of some ids that the caller may see, as lists show them. */
export async function entriesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, TicketEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await namedTickets(tx)
    .where('tickets.ticketId', 'in', [...ids])
    .execute();
  const seen = rows.filter((row) => seesTicket(tx, row));
  return new Map((await presentEntries(tx, seen)).map((entry) => [entry.ticketId, entry]));
}

/** `requireSeen` has refused already when there is no row. */
function seenRow<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('a ticket was used before it was seen');
  return row;
}
