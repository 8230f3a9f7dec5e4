import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind } from '#platform/due/due-kind.ts';
import { askVendor } from '../ask-vendor.ts';
import { followParcelKind } from '../kinds.ts';
import { changeParcel, holdParcel, ordersOfParcel } from '../parcel-rows.ts';
import { type Asking, planAsking } from '../plan-asking.ts';
import { nowFollowed, settleAsked } from '../settle-asked.ts';
import { followedDaysMax } from '../take-over.ts';
import { kindOf, trackersInUse } from '../trackers/rows.ts';
import { vendors } from '../trackers/vendors.ts';

const hourMs = 3600_000;
/** A tracker that is in trouble is asked again so much later. */
const troubleMs = 10 * 60_000;

/**
 * Has a tracker follow a parcel, once for each: one that was killed between asking and writing asks again, and is told
 * that it is followed already. A tracker that tells nothing by itself is asked again and again while the parcel moves.
 */
export const followParcel = dueKind(followParcelKind, {
  reach: (ctx, { refId }) => follow(ctx, refId),
  atOnce: 4,
});

async function follow(ctx: Context, parcelId: string): Promise<Again | undefined> {
  const plan = await look(ctx, (tx) => planFor(tx, parcelId));
  if (plan === null) return undefined;
  if ('problem' in plan) {
    const { problem } = plan;
    // Whoever connects a tracker has everything asked again that waits.
    if (problem !== 'no-tracker') await transact(ctx, (tx) => stick(tx, parcelId, problem));
    return undefined;
  }
  const { tracker, asked } = plan;
  const { askedEveryHours } = vendors[kindOf(tracker)];
  const came = await askVendor(ctx, tracker, 'follow', asked);
  const now = ctx.system.now();
  const isOver = await transact(ctx, async (tx) => {
    await settleAsked(tx, parcelId, tracker, came);
    if (askedEveryHours !== null) await changeParcel(tx, parcelId, { askedAt: now });
    if (came.kind !== 'trouble' && came.kind !== 'refused')
      await nowFollowed(tx, parcelId, tracker.trackerId);
    return (await holdParcel(tx, { parcelId }))?.standing !== 'followed';
  });
  if (came.kind === 'trouble') return { at: new Date(now.getTime() + troubleMs) };
  if (isOver || askedEveryHours === null) return undefined;
  return { at: new Date(now.getTime() + askedEveryHours * hourMs) };
}

/** Null for a parcel that its tracker tells of, that is over, or too old to be asked for. */
async function planFor(tx: Tx, parcelId: string): Promise<Asking | null> {
  const row = await tx.db
    .selectFrom('trackedParcels')
    .select(['trackingNumber', 'standing', 'trackerId', 'createdAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('parcelId', '=', parcelId)
    .executeTakeFirst();
  if (!row) return null;
  const trackers = await trackersInUse(tx);
  const plan = planAsking(trackers, row.trackingNumber, await ordersOfParcel(tx, row.trackingNumber));
  if (row.standing === 'asked') return plan;
  const isTold = trackers.some(
    (one) => one.trackerId === row.trackerId && vendors[kindOf(one)].askedEveryHours === null,
  );
  const isYoung = tx.system.now().getTime() - row.createdAt.getTime() < followedDaysMax * 24 * hourMs;
  return row.standing === 'followed' && !isTold && isYoung ? plan : null;
}

async function stick(tx: Tx, parcelId: string, problem: 'unknown-carrier' | 'needs-phone'): Promise<void> {
  const row = await holdParcel(tx, { parcelId });
  if (row?.standing === 'asked') await changeParcel(tx, parcelId, { standing: problem });
}
