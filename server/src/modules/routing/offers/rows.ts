import { askAgainSeconds, type OfferEnd, offerEnds, type Why, whys } from '@zhiyin/domain/routing';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

/** A conversation that somebody is, or was, asked to take. */
export interface OfferRow {
  readonly offerId: string;
  readonly conversationId: string;
  readonly memberId: string;
  readonly weight: number;
  readonly channel: string | null;
  readonly why: Why;
  readonly candidates: number;
  readonly offeredAt: Date;
  readonly expiresAt: Date;
}

const columns = [
  'offerId',
  'conversationId',
  'memberId',
  'weight',
  'channel',
  'why',
  'candidates',
  'offeredAt',
  'expiresAt',
] as const;
const StoredWhy = z.enum(whys);

function open(tx: Tx) {
  return tx.db
    .selectFrom('routingOffers')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('state', '=', 'open');
}

const present = <Row extends { why: string }>(row: Row) => ({ ...row, why: StoredWhy.parse(row.why) });

/** An offer that still stands; undefined when it ended, or there is none. */
export async function openOffer(tx: Tx, offerId: string): Promise<OfferRow | undefined> {
  const row = await open(tx).where('offerId', '=', offerId).executeTakeFirst();
  return row && present(row);
}

/** True when the member was ever asked this, whatever became of it. */
export async function wasOffered(tx: Tx, offerId: string, memberId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('routingOffers')
    .select('offerId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('offerId', '=', offerId)
    .where('memberId', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What somebody is asked to take now, the oldest offer first. */
export async function openOffersOf(tx: Tx, memberId: string): Promise<OfferRow[]> {
  const rows = await open(tx).where('memberId', '=', memberId).orderBy('offerId').execute();
  return rows.map(present);
}

/** Offers of these conversations that still stand. */
export async function openOffersFor(tx: Tx, conversationIds: readonly string[]): Promise<OfferRow[]> {
  if (conversationIds.length === 0) return [];
  const rows = await open(tx)
    .where('conversationId', 'in', [...conversationIds])
    .execute();
  return rows.map(present);
}

/** How much is kept free for what everybody is offered, by member and channel. */
export async function offeredWeights(
  tx: Tx,
): Promise<{ memberId: string; channel: string | null; weight: number }[]> {
  return tx.db
    .selectFrom('routingOffers')
    .select(['memberId', 'channel', sql<number>`sum(weight)::double precision`.as('weight')])
    .where('workspaceId', '=', tx.workspaceId)
    .where('state', '=', 'open')
    .groupBy(['memberId', 'channel'])
    .execute();
}

/** Who was asked for each of these a moment ago and did not take it. */
export async function passedBy(
  tx: Tx,
  conversationIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('routingOffers')
    .select(['conversationId', 'memberId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', 'in', [...conversationIds])
    .where('state', 'in', ['declined', 'missed'])
    .where('endedAt', '>', new Date(tx.system.now().getTime() - askAgainSeconds * 1000))
    .execute();
  const groups = Map.groupBy(rows, ({ conversationId }) => conversationId);
  return new Map([...groups].map(([id, of]) => [id, new Set(of.map(({ memberId }) => memberId))]));
}

/** How somebody's last offers since a moment ended, the latest first. */
export async function lastEnds(tx: Tx, memberId: string, since: Date): Promise<OfferEnd[]> {
  const rows = await tx.db
    .selectFrom('routingOffers')
    .select('state')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where('state', '!=', 'open')
    .where('offeredAt', '>=', since)
    .orderBy('offerId', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ state }) => z.enum(offerEnds).parse(state));
}

export async function keepOffer(tx: Tx, offer: OfferRow): Promise<void> {
  await tx.db
    .insertInto('routingOffers')
    .values({ workspaceId: tx.workspaceId, ...offer, state: 'open' })
    .execute();
  await setOffered(tx, offer.conversationId, true);
}

/** Notes how an offer ended; its conversation may be offered to somebody else. */
export async function closeOffer(
  tx: Tx,
  { offerId, conversationId }: OfferRow,
  how: OfferEnd,
): Promise<void> {
  await tx.db
    .updateTable('routingOffers')
    .set({ state: how, endedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('offerId', '=', offerId)
    .execute();
  await setOffered(tx, conversationId, false);
}

async function setOffered(tx: Tx, conversationId: string, isOffered: boolean): Promise<void> {
  await tx.db
    .updateTable('queueEntries')
    .set({ isOffered })
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .execute();
}
