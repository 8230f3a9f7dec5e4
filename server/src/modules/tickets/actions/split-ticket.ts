import {
  type Ticket,
  TicketAnswers,
  TicketPriority,
  ticketCreated,
  ticketSplit,
  ticketsHandle,
} from '@zhiyin/domain/tickets';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { insertTicket } from '../insert-ticket.ts';
import { lockLiveTicket } from '../queries.ts';
import { shareQuotes } from '../quotes.ts';
import { aboutOf } from '../rows.ts';
import { showTicket } from '../show-ticket.ts';

interface Splitting {
  readonly ticketId: string;
  readonly title: string;
  readonly commentIds: readonly string[];
  readonly itemIds?: readonly string[];
}

/** Makes a ticket of a part of another: of its type, for its customer, caused by it. Answers the new one. */
export async function splitTicket(
  ctx: Context,
  { ticketId, title, commentIds, itemIds = [] }: Splitting,
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    const { typeId, teamId, customerId } = row;
    const created = await insertTicket(tx, {
      ...{ typeId, title, description: '', teamId, customerId, parentId: null, items: [] },
      answers: TicketAnswers.parse(row.answers),
      ...{ priority: TicketPriority.parse(row.priority), tagIds: row.tagIds },
    });
    await announce(tx, ticketCreated, created);
    const newTicketId = created.ticketId;
    const { workspaceId } = tx;
    await takeAlong(tx, { from: ticketId, to: newTicketId, commentIds, itemIds });
    await shareQuotes(tx, ticketId, newTicketId);
    const link = { ticketId: newTicketId, otherId: ticketId, kind: 'caused-by', linkedAt: tx.system.now() };
    await tx.db
      .insertInto('ticketLinks')
      .values({ workspaceId, ...link })
      .execute();
    await announce(tx, ticketSplit, { ...aboutOf(row), newTicketId });
    return showTicket(tx, newTicketId);
  });
}

interface Along {
  readonly from: string;
  readonly to: string;
  readonly commentIds: readonly string[];
  readonly itemIds: readonly string[];
}

/** Moves some comments and some of the checklist; what is not of the first ticket stays where it is. */
async function takeAlong(tx: Tx, { from, to, commentIds, itemIds }: Along): Promise<void> {
  const { workspaceId } = tx;
  if (commentIds.length > 0) {
    await tx.db
      .updateTable('ticketComments')
      .set({ ticketId: to })
      .where('workspaceId', '=', workspaceId)
      .where('ticketId', '=', from)
      .where('commentId', 'in', [...commentIds])
      .execute();
  }
  if (itemIds.length > 0) {
    await tx.db
      .updateTable('ticketItems')
      .set({ ticketId: to })
      .where('workspaceId', '=', workspaceId)
      .where('ticketId', '=', from)
      .where('itemId', 'in', [...itemIds])
      .execute();
  }
}
