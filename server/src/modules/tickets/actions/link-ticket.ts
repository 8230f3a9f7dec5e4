import {
  type LinkKind,
  type Ticket,
  ticketConversationLinked,
  ticketLimits,
  ticketLinked,
  ticketsHandle,
  ticketsWords,
} from '@zhiyin/domain/tickets';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { linksOf } from '../links.ts';
import { findTicket, lockLiveTicket } from '../queries.ts';
import { conversationsOf, quoteConversation } from '../quotes.ts';
import { aboutOf } from '../rows.ts';
import { showTicket } from '../show-ticket.ts';

interface Linking {
  readonly ticketId: string;
  readonly otherId: string;
  readonly kind: LinkKind;
  readonly isLinked: boolean;
}

/** Says that a ticket blocks another, is its duplicate or was caused by it; or takes that back. */
export async function linkTicket(
  ctx: Context,
  { ticketId, otherId, kind, isLinked }: Linking,
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    if (otherId === ticketId) throw new Refusal('conflict', ticketsWords.intoItself);
    const { workspaceId } = tx;
    if (isLinked) {
      await findTicket(tx, otherId);
      if ((await linksOf(tx, ticketId)).length >= ticketLimits.links) {
        throw new Refusal('limit', ticketsWords.tooMuch, { max: ticketLimits.links });
      }
      await tx.db
        .insertInto('ticketLinks')
        .values({ workspaceId, ticketId, otherId, kind, linkedAt: tx.system.now() })
        .onConflict((one) => one.doNothing())
        .execute();
    }
    if (!isLinked) {
      await tx.db
        .deleteFrom('ticketLinks')
        .where('workspaceId', '=', workspaceId)
        .where('ticketId', '=', ticketId)
        .where('otherId', '=', otherId)
        .where('kind', '=', kind)
        .execute();
    }
    await announce(tx, ticketLinked, { ...aboutOf(row), otherId, link: kind, isLinked });
    return showTicket(tx, ticketId);
  });
}

interface Quoting {
  readonly ticketId: string;
  readonly conversationId: string;
  readonly messageIds: readonly string[];
  readonly isLinked: boolean;
}

/** Links a conversation that the caller may see, with quotes; or takes the link away. */
export async function linkConversation(
  ctx: Context,
  { ticketId, conversationId, messageIds, isLinked }: Quoting,
): Promise<Ticket> {
  requirePermission(ctx, ticketsHandle);
  return transact(ctx, async (tx) => {
    const row = await lockLiveTicket(tx, ticketId);
    const before = await conversationsOf(tx, ticketId);
    const wasLinked = before.some((one) => one.conversationId === conversationId);
    if (isLinked) await quoteConversation(tx, ticketId, conversationId, messageIds);
    if (!isLinked) {
      await tx.db
        .deleteFrom('ticketConversations')
        .where('workspaceId', '=', tx.workspaceId)
        .where('ticketId', '=', ticketId)
        .where('conversationId', '=', conversationId)
        .execute();
    }
    if (wasLinked !== isLinked)
      await announce(tx, ticketConversationLinked, { ...aboutOf(row), conversationId, isLinked });
    return showTicket(tx, ticketId);
  });
}
