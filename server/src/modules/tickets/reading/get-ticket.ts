import { approvalAsked, approvalDecided, approvalEnded, ruleFired } from '@zhiyin/domain/platform';
import {
  customerCommented,
  type listTicketEvents as events,
  type Ticket,
  type TicketComment,
  ticketLimits,
  ticketsFacts,
  ticketsRead,
} from '@zhiyin/domain/tickets';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { factsOf } from '#platform/facts/facts-of.ts';
import { commentsOf } from '../comments.ts';
import { findTicket } from '../queries.ts';
import { showTicket } from '../show-ticket.ts';

/** One ticket with all that its page shows. */
export async function getTicket(ctx: Context, ticketId: string): Promise<Ticket> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, (tx) => showTicket(tx, ticketId));
}

/** What was said about it, oldest first. */
export async function listTicketComments(
  ctx: Context,
  ticketId: string,
): Promise<{ items: TicketComment[] }> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, async (tx) => {
    await findTicket(tx, ticketId);
    return { items: await commentsOf(tx, ticketId, ticketLimits.comments) };
  });
}

/** Comments stand on the page themselves. */
const unshown: readonly string[] = [customerCommented.kind, 'tickets.commented', 'tickets.noted'];
const shown = [...ticketsFacts, approvalAsked, approvalDecided, approvalEnded, ruleFired]
  .map(({ kind }) => kind)
  .filter((kind) => !unshown.includes(kind));

/** What was done with it, in order. */
export async function listTicketEvents(
  ctx: Context,
  ticketId: string,
): Promise<z.input<typeof events.response>> {
  requirePermission(ctx, ticketsRead);
  return look(ctx, async (tx) => {
    await findTicket(tx, ticketId);
    return { events: await factsOf(tx, ticketId, shown, ticketLimits.comments) };
  });
}
