import { isOver, parcelMoved, type ToldParcel, withTold } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeParcel, ordersOfParcel, type ParcelRow, routeOf } from './parcel-rows.ts';

/** What is told first of a parcel is no news after so long. */
const newsMs = 24 * 3600_000;

/**
 * Takes what a tracker told of a parcel that is held. Told again, or too late, it changes nothing; of another state its
 * orders are told.
 */
export async function takeTold(tx: Tx, row: ParcelRow, told: ToldParcel): Promise<void> {
  const before = routeOf(row);
  const after = withTold(before, told);
  const { parcelId } = row;
  const toldAt = tx.system.now();
  const isEnded = told.ended !== null || isOver(after.state);
  await changeParcel(tx, parcelId, {
    ...{ state: after.state, stateAt: after.stateAt === null ? null : new Date(after.stateAt), toldAt },
    ...(isEnded && { standing: 'over', standingDetail: told.ended }),
  });
  await sql`
    update tracked_parcels set route = ${JSON.stringify(after.steps)}::jsonb
    where workspace_id = ${tx.workspaceId} and parcel_id = ${parcelId}
  `.execute(tx.db);
  const toState = after.state;
  if (toState === null || toState === before.state) return;
  const isPast = before.state === null && toldAt.getTime() - Date.parse(after.stateAt ?? '') > newsMs;
  for (const { orderId, customerId } of await ordersOfParcel(tx, row.trackingNumber))
    await announce(tx, parcelMoved, {
      orderId,
      parcelId,
      customerId,
      fromState: before.state,
      toState,
      isPast,
    });
}
