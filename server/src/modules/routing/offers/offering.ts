import type { PayloadOf } from '@zhiyin/domain/kit';
import {
  type Assignment,
  askAgainSeconds,
  missedInRow,
  type OfferEnd,
  offerEnded,
  offerMade,
  type RoutingSettings,
} from '@zhiyin/domain/routing';
import { makeAway, presentMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { noteDecision } from '../decisions.ts';
import { takeLane } from '../lane.ts';
import { type EntryRow, entryOf } from '../queue.ts';
import { findSettings } from '../settings.ts';
import {
  closeOffer,
  keepOffer,
  lastEnds,
  type OfferRow,
  openOffer,
  openOffersFor,
  openOffersOf,
} from './rows.ts';

/** The clock after which whoever did not take something may be asked for it again. */
export const askAgainKind = 'routing.ask-again';

/** Asks a member whether they take a conversation; room for it is kept until they say. The caller holds the lane. */
export async function offer(
  tx: Tx,
  { offering }: RoutingSettings,
  { conversationId, weight, channel }: EntryRow,
  { memberId, why, candidates }: Assignment,
): Promise<void> {
  const offeredAt = tx.system.now();
  const expiresAt = new Date(offeredAt.getTime() + offering.seconds * 1000);
  const offerId = tx.system.newId();
  const chosen = { memberId, why, candidates };
  await keepOffer(tx, { offerId, conversationId, weight, channel, ...chosen, offeredAt, expiresAt });
  await schedule(tx, offerLapse, offerId, expiresAt);
  const told = { offerId, conversationId, memberId, expiresAt: expiresAt.toISOString() };
  await announce(tx, offerMade, told);
}

/**
 * Ends an offer, and answers what is to be announced of it: whoever reacts to that asks the next one. The caller holds
 * the lane.
 */
export async function endOffer(tx: Tx, row: OfferRow, how: OfferEnd): Promise<PayloadOf<typeof offerEnded>> {
  const { offerId, conversationId, memberId } = row;
  const entry = await entryOf(tx, conversationId);
  await closeOffer(tx, row, how);
  if (entry && (how === 'declined' || how === 'missed')) {
    const { since, queueId, step } = entry;
    await noteDecision(tx, { conversationId, memberId, why: how, candidates: 0, since, queueId, step });
    // When nobody else is left they are asked again, and not at once.
    const again = new Date(tx.system.now().getTime() + askAgainSeconds * 1000);
    await schedule(tx, { kind: askAgainKind }, offerId, again);
  }
  return { offerId, conversationId, memberId, how };
}

/** What is no longer to be had is offered to nobody. */
export async function withdrawFor(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  for (const row of await openOffersFor(tx, conversationIds))
    await announce(tx, offerEnded, await endOffer(tx, row, 'withdrawn'));
}

/** Who is not there any more is asked nothing. */
export async function withdrawFrom(tx: Tx, memberId: string): Promise<void> {
  await takeLane(tx);
  for (const row of await openOffersOf(tx, memberId))
    await announce(tx, offerEnded, await endOffer(tx, row, 'withdrawn'));
}

/** Rings when somebody's time to accept is over: the next one is asked, and who lets too many pass is away. */
export const offerLapse = dueKind('routing.offer-lapse', {
  atOnce: 1,
  run: async (tx, { refId: offerId }) => {
    await takeLane(tx);
    const row = await openOffer(tx, offerId);
    if (!row) return undefined;
    await announce(tx, offerEnded, await endOffer(tx, row, 'missed'));
    await awayAfterMissed(tx, row.memberId);
    return undefined;
  },
});

/** Counted since they became available: who is back begins anew. */
async function awayAfterMissed(tx: Tx, memberId: string): Promise<void> {
  const { awayAfterMissed: most } = (await findSettings(tx)).offering;
  if (most === 0) return;
  const since = (await presentMembers(tx)).find((one) => one.memberId === memberId)?.since;
  const missed = missedInRow(await lastEnds(tx, memberId, new Date(since ?? 0)));
  if (missed >= most) await makeAway(tx, memberId);
}
