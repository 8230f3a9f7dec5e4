import { orderAdded, orderChanged } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { onMany, type Reaction } from '#platform/facts/reaction.ts';
import { findShipped } from './find-shipped.ts';

/** The shops that have a tracker are in this table. */
const listening = 'parcel_listening';
const parcelsMax = 1000;

/** Parcels of orders that are shipped are followed, in shops that have connected a tracker. */
export const parcelReactions: readonly Reaction[] = [
  { ...onMany(orderAdded, 'store.follow-parcels-of-added', follow), onlyIn: listening },
  { ...onMany(orderChanged, 'store.follow-parcels-of-changed', follow), onlyIn: listening },
];

async function follow(
  tx: Tx,
  told: readonly {
    readonly orderId: string;
    readonly state?: string | null;
    readonly toState?: string | null;
  }[],
): Promise<void> {
  const shipped = told.filter(({ state, toState }) => (toState ?? state) === 'shipped');
  const orderIds = [...new Set(shipped.map(({ orderId }) => orderId))];
  if (orderIds.length > 0) await findShipped(tx, orderIds, parcelsMax);
}
