import { type MoveTicket, type Ticket, ticketMoved, ticketsHandle } from '@zhiyin/domain/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { holdTicket } from '../place/hold.ts';
import { moverOf } from '../place/mover.ts';
import { performMove } from '../place/perform.ts';
import { showTicket } from '../show-ticket.ts';

/** Makes a move of the ticket's flow, or asks for its approval. */
export async function moveTicket(
  ctx: Context,
  { ticketId, moveKey, comment, ticked, answers, via }: MoveTicket & { ticketId: string },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const held = await holdTicket(tx, ticketId);
    const mover = moverOf(tx, held.row);
    const told = await performMove(tx, held, { moveKey, given: { comment, ticked }, answers, mover, via });
    if (told) await announce(tx, ticketMoved, told);
    return showTicket(tx, ticketId);
  });
}
