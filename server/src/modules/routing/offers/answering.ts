import { offerEnded, routingWords } from '@zhiyin/domain/routing';
import { handTo } from '#modules/inbox';
import { type Context, requireMember, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { noteDecision } from '../decisions.ts';
import { takeLane } from '../lane.ts';
import { leaveQueue } from '../leave-queue.ts';
import { entryOf } from '../queue.ts';
import { noteStandIn } from '../stand-ins/note-stand-in.ts';
import { takeTurn } from '../turns.ts';
import { endOffer } from './offering.ts';
import { type OfferRow, openOffer, wasOffered } from './rows.ts';

/** Takes what the caller was offered. @throws Refusal `conflict` when the offer does not stand any more. */
export async function acceptOffer(
  ctx: Context,
  { offerId }: { offerId: string },
): Promise<{ conversationId: string }> {
  requireMember(ctx);
  return transact(ctx, async (tx) => {
    const row = await requireOwn(tx, offerId);
    const { conversationId, memberId, why, candidates } = row;
    const entry = await entryOf(tx, conversationId);
    if (!entry || !(await handTo(tx, conversationId, memberId))) throw over();
    await announce(tx, offerEnded, await endOffer(tx, row, 'accepted'));
    await leaveQueue(tx, [conversationId]);
    await takeTurn(tx, memberId, entry.channelId);
    if (why === 'substitute') await noteStandIn(tx, entry, memberId);
    const { since, queueId, step } = entry;
    await noteDecision(tx, { conversationId, memberId, why, candidates, since, queueId, step });
    return { conversationId };
  });
}

/** Leaves what the caller was offered to the next one. @throws Refusal `conflict` when it does not stand any more. */
export async function declineOffer(ctx: Context, { offerId }: { offerId: string }): Promise<{ done: true }> {
  requireMember(ctx);
  return transact(ctx, async (tx) => {
    const row = await requireOwn(tx, offerId);
    await announce(tx, offerEnded, await endOffer(tx, row, 'declined'));
    return { done: true };
  });
}

/** Takes the lane, so that nothing ends the offer meanwhile. */
async function requireOwn(tx: Tx, offerId: string): Promise<OfferRow> {
  const memberId = requireMember(tx);
  await takeLane(tx);
  if (!(await wasOffered(tx, offerId, memberId))) throw new Refusal('missing', routingWords.offerIsOver);
  const row = await openOffer(tx, offerId);
  if (!row || row.expiresAt <= tx.system.now()) throw over();
  return row;
}

function over(): Refusal {
  return new Refusal('conflict', routingWords.offerIsOver);
}
