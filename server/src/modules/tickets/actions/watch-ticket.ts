import {
  type Ticket,
  ticketLimits,
  ticketsHandle,
  ticketsWords,
  ticketWatched,
} from '@zhiyin/domain/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireColleague } from '../beside.ts';
import { lockTicket } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { showTicket, watchersOf } from '../show-ticket.ts';

/** Lets somebody watch a ticket, or no longer. Doing it twice is doing it once. */
export async function watchTicket(
  ctx: Context,
  { ticketId, memberId, isWatching }: { ticketId: string; memberId: string; isWatching: boolean },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockTicket(tx, ticketId);
    const watchers = await watchersOf(tx, ticketId);
    if (watchers.includes(memberId) === isWatching) return showTicket(tx, ticketId);
    const { workspaceId } = tx;
    if (isWatching) {
      await requireColleague(tx, memberId, 'memberId');
      if (watchers.length >= ticketLimits.watchers) {
        throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.watchers });
      }
      await tx.db.insertInto('ticketWatchers').values({ workspaceId, ticketId, memberId }).execute();
    }
    if (!isWatching) {
      await tx.db
        .deleteFrom('ticketWatchers')
        .where('workspaceId', '=', workspaceId)
        .where('ticketId', '=', ticketId)
        .where('memberId', '=', memberId)
        .execute();
    }
    await announce(tx, ticketWatched, { ...aboutOf(row), memberId, isWatching });
    return showTicket(tx, ticketId);
  });
}
