import {
  type Ticket,
  ticketLimits,
  ticketsHandle,
  ticketsWords,
  ticketWorkLogged,
} from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow, lockTicket } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { showTicket } from '../show-ticket.ts';

/** Notes time that the caller spent. */
export async function logTicketWork(
  ctx: Context,
  { ticketId, seconds, note }: { ticketId: string; seconds: number; note: string },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockTicket(tx, ticketId);
    const { workspaceId } = tx;
    const { count } = await tx.db
      .selectFrom('ticketWork')
      .select(sql<number>`count(*)::int`.as('count'))
      .where('workspaceId', '=', workspaceId)
      .where('ticketId', '=', ticketId)
      .executeTakeFirstOrThrow();
    if (count >= ticketLimits.work) {
      throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.work });
    }
    const workId = tx.system.newId();
    const work = { workId, memberId: tx.actor.id, seconds, note, loggedAt: tx.system.now() };
    await tx.db
      .insertInto('ticketWork')
      .values({ workspaceId, ticketId, ...work })
      .execute();
    await changeRow(tx, ticketId, { spentSeconds: row.spentSeconds + seconds });
    await announce(tx, ticketWorkLogged, { ...aboutOf(row), workId, seconds });
    return showTicket(tx, ticketId);
  });
}

/** Takes back time that the caller noted. */
export async function unlogTicketWork(
  ctx: Context,
  { ticketId, workId }: { ticketId: string; workId: string },
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockTicket(tx, ticketId);
    const taken = await tx.db
      .deleteFrom('ticketWork')
      .where('workspaceId', '=', tx.workspaceId)
      .where('ticketId', '=', ticketId)
      .where('workId', '=', workId)
      .where('memberId', '=', tx.actor.id)
      .returning('seconds')
      .executeTakeFirst();
    if (!taken) throw new Refusal('missing', ticketsWords.workNotFound);
    await changeRow(tx, ticketId, { spentSeconds: row.spentSeconds - taken.seconds });
    await announce(tx, ticketWorkLogged, { ...aboutOf(row), workId, seconds: -taken.seconds });
    return showTicket(tx, ticketId);
  });
}
