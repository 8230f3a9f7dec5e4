import { type MoveTicket, type Ticket, ticketsHandle } from '@zhiyin/domain/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { holdTicket } from '../place/hold.ts';
import { moverOf } from '../place/mover.ts';
import { performMove } from '../place/perform.ts';
import { showTicket } from '../show-ticket.ts';

/** Makes a move of the ticket's flow, or asks for its approval. The facts of it are told by `performMove`. */
export async function moveTicket(
  ctx: Context,
  { ticketId, moveKey, comment, ticked, answers }: MoveTicket & { ticketId: string },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const held = await holdTicket(tx, ticketId);
    const mover = moverOf(tx, held.row);
    await performMove(tx, held, { moveKey, given: { comment, ticked }, answers, mover });
    return showTicket(tx, ticketId);
  });
}
