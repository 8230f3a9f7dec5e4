import { type TicketItem, ticketLimits, ticketsWords } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** Adds to a ticket's checklist. Answers the ids, in order. @throws Refusal `limit` when it is full. */
export async function insertItems(
  tx: Tx,
  ticketId: string,
  items: readonly { label: string; isRequired: boolean }[],
): Promise<string[]> {
  if (items.length === 0) return [];
  if ((await itemsOf(tx, ticketId)).length + items.length > ticketLimits.items) {
    throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.items });
  }
  const { workspaceId } = tx;
  const rows = items.map((item) => ({ workspaceId, ticketId, itemId: tx.system.newId(), ...item }));
  await tx.db.insertInto('ticketItems').values(rows).execute();
  return rows.map(({ itemId }) => itemId);
}

/** A ticket's checklist in the order in which it was written. */
export async function itemsOf(tx: Tx, ticketId: string): Promise<TicketItem[]> {
  const rows = await tx.db
    .selectFrom('ticketItems')
    .select(['itemId', 'label', 'isRequired', 'doneAt', 'doneBy'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('ticketId', '=', ticketId)
    .orderBy('itemId')
    .execute();
  return rows.map((row) => ({ ...row, doneAt: row.doneAt?.toISOString() ?? null }));
}
