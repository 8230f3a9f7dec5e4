import { type CreateTicket, type Ticket, ticketCreated, ticketsHandle } from '@zhiyin/domain/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { insertTicket } from '../insert-ticket.ts';
import { showCreated } from '../show-created.ts';

/** Makes a ticket, from a conversation or from nothing. */
export async function createTicket(ctx: Context, given: CreateTicket): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const told = await insertTicket(tx, given);
    await announce(tx, ticketCreated, told);
    return showCreated(tx, told.ticketId);
  });
}
