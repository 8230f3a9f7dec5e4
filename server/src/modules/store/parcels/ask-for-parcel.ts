import { say } from '@zhiyin/domain/kit';
import {
  carrierOf,
  type ParcelTracking,
  parcelAsked,
  storeRead,
  trackerNames,
  parcelWords as words,
} from '@zhiyin/domain/store';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findOrder, parcelsOf } from '../orders/queries.ts';
import { askVendor } from './ask-vendor.ts';
import { changeParcel, holdParcel, type ParcelRow } from './parcel-rows.ts';
import { type Asking, planAsking } from './plan-asking.ts';
import { settleAsked } from './settle-asked.ts';
import { kindOf, trackersInUse } from './trackers/rows.ts';
import { askableAt, withTracking } from './tracking-of.ts';

interface Asked {
  readonly orderId: string;
  readonly trackingNumber: string;
}

/**
 * Asks the tracker where a parcel of an order is now. That it is asked is written down first: of two at once one asks,
 * and one that was killed has had its turn.
 *
 * @throws Refusal `missing`; `conflict` when nobody can be asked, and why; `limit` within half an hour of the last time.
 */
export async function askForParcel(ctx: Context, asked: Asked): Promise<ParcelTracking> {
  requirePermission(ctx, storeRead);
  const { parcelId, plan } = await transact(ctx, (tx) => takeTurn(tx, asked));
  const came = await askVendor(ctx, plan.tracker, 'ask', plan.asked);
  await transact(ctx, (tx) => settleAsked(tx, parcelId, plan.tracker, came));
  const name = say(trackerNames[kindOf(plan.tracker)], ctx.locale);
  if (came.kind === 'trouble')
    throw new Refusal('conflict', words.trackerTrouble, { name, detail: came.detail });
  if (came.kind === 'refused')
    throw new Refusal('conflict', words.parcelRefused, { name, detail: came.detail });
  return look(ctx, async (tx) => {
    const [parcel] = await withTracking(tx, await orderOf(tx, asked));
    if (!parcel) throw new Refusal('missing', words.parcelNotFound);
    return parcel.tracking;
  });
}

async function orderOf(tx: Tx, { orderId, trackingNumber }: Asked) {
  const { receiverPhone } = await findOrder(tx, orderId);
  const all = (await parcelsOf(tx, [orderId])).get(orderId) ?? [];
  const parcels = all.filter((parcel) => parcel.trackingNumber === trackingNumber);
  const [parcel] = parcels;
  if (!parcel) throw new Refusal('missing', words.parcelNotFound);
  return { receiverPhone, parcels, carrier: parcel.carrier };
}

async function takeTurn(tx: Tx, asked: Asked) {
  const { orderId, trackingNumber } = asked;
  const order = await orderOf(tx, asked);
  const plan = requireAskable(
    tx,
    planAsking(await trackersInUse(tx), trackingNumber, [order]),
    trackingNumber,
  );
  const row = await heldParcel(tx, trackingNumber);
  const now = tx.system.now();
  const minutes = Math.ceil((askableAt(row).getTime() - now.getTime()) / 60_000);
  if (minutes > 0) throw new Refusal('limit', words.parcelAskedLately, { minutes });
  const { parcelId } = row;
  await changeParcel(tx, parcelId, { askedAt: now });
  await announce(tx, parcelAsked, { orderId, parcelId });
  return { parcelId, plan };
}

function requireAskable(tx: Tx, plan: Asking, trackingNumber: string): Extract<Asking, { tracker: unknown }> {
  if ('tracker' in plan) return plan;
  const { problem, carrier } = plan;
  if (problem === 'no-tracker') throw new Refusal('conflict', words.noTracker);
  if (problem === 'needs-phone') {
    const known = carrierOf(carrier, trackingNumber);
    throw new Refusal('conflict', words.phoneMissing, { carrier: known ? say(known.words, tx.locale) : '' });
  }
  if (carrier === null) throw new Refusal('conflict', words.carrierUnsaid);
  throw new Refusal('conflict', words.carrierUnknown, { carrier });
}

/** The parcel, held; it is known from now on. Nobody follows it for having been asked for once. */
async function heldParcel(tx: Tx, trackingNumber: string): Promise<ParcelRow> {
  const { workspaceId, system } = tx;
  const fresh = { parcelId: system.newId(), trackingNumber, standing: 'over', createdAt: system.now() };
  await tx.db
    .insertInto('trackedParcels')
    .values({ workspaceId, ...fresh })
    .onConflict((row) => row.columns(['workspaceId', 'trackingNumber']).doNothing())
    .execute();
  const row = await holdParcel(tx, { trackingNumber });
  if (!row) throw new Refusal('missing', words.parcelNotFound);
  return row;
}
