import type { Ticket } from '@zhiyin/domain/tickets';
import type { Tx } from '#platform/context.ts';
import { showTicket } from './show-ticket.ts';

/** What was just written, to whoever wrote it: also when they handed it to a team whose tickets they do not see. */
export async function showCreated(tx: Tx, ticketId: string): Promise<Ticket> {
  const permissions = new Set([...tx.actor.permissions, 'tickets.read-all']);
  return showTicket({ ...tx, actor: { ...tx.actor, permissions } }, ticketId);
}
