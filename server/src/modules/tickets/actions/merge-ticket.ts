import { type Ticket, ticketMerged, ticketMoved, ticketsHandle, ticketsWords } from '@zhiyin/domain/tickets';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { voidApprovalsOf } from '#platform/flows/approvals.ts';
import { place } from '#platform/flows/places.ts';
import { Refusal } from '#platform/refusal.ts';
import { takeOver } from '../joining/take-over.ts';
import { isBelow } from '../parents.ts';
import { holdTicket } from '../place/hold.ts';
import { stand } from '../place/stand.ts';
import { changeRow, lockLiveTicket } from '../queries.ts';
import { aboutOf, type TicketRow } from '../rows.ts';
import { showTicket } from '../show-ticket.ts';
import { retag, tagsWithinRoom } from '../tags/retag.ts';

/** Closes a ticket as the same as another, which takes over what was said, linked and done. Answers the other one. */
export async function mergeTicket(
  ctx: Context,
  { ticketId, intoId }: { ticketId: string; intoId: string },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  if (ticketId === intoId) throw new Refusal('conflict', ticketsWords.intoItself);
  return transact(ctx, async (tx) => {
    const { row, flow } = await holdTicket(tx, ticketId);
    const into = await lockLiveTicket(tx, intoId);
    await requireMergeable(tx, row, into);
    await voidApprovalsOf(tx, ticketId);
    await takeOver(tx, ticketId, intoId);
    const closed = flow.states.find(({ category }) => category === 'closed');
    if (!closed) throw new Error(`flow ${flow.flowId} has no closed state`);
    await place(tx, { subjectKind: 'ticket', subjectId: ticketId }, flow.flowId, closed);
    // Said first: what is promised of it ends because it was merged, and is not kept by its being closed.
    await announce(tx, ticketMerged, { ...aboutOf(row), intoId });
    if (row.category !== 'closed') await announce(tx, ticketMoved, await stand(tx, row, closed, null));
    await changeRow(tx, ticketId, { mergedIntoId: intoId, spentSeconds: 0 });
    await changeRow(tx, intoId, {
      spentSeconds: into.spentSeconds + row.spentSeconds,
      customerId: into.customerId ?? row.customerId,
    });
    await retag(tx, into, { addTagIds: tagsWithinRoom(into, row) });
    return showTicket(tx, intoId);
  });
}

/** @throws Refusal `conflict` when the other stands below it, or both are for different people. */
async function requireMergeable(tx: Tx, row: TicketRow, into: TicketRow): Promise<void> {
  if (await isBelow(tx, into.ticketId, row.ticketId))
    throw new Refusal('conflict', ticketsWords.parentUnsuitable);
  if (row.customerId === null || into.customerId === null) return;
  const records = await recordsOf(tx, row.customerId);
  if (!records.includes(into.customerId)) throw new Refusal('conflict', ticketsWords.mergeOtherCustomer);
}
