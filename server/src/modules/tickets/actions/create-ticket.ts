import { type CreateTicket, type Ticket, ticketsHandle } from '@zhiyin/domain/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { insertTicket } from '../insert-ticket.ts';
import { showCreated } from '../show-created.ts';

/** Makes a ticket, from a conversation or from nothing. The facts of it are told by `insertTicket`. */
export async function createTicket(ctx: Context, given: CreateTicket): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => showCreated(tx, await insertTicket(tx, given)));
}
