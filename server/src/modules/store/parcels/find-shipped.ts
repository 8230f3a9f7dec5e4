import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { scheduleEach } from '#platform/due/schedule.ts';
import { followParcelKind } from './kinds.ts';
import { trackersInUse } from './trackers/rows.ts';

const daysMs = 24 * 3600_000;
/** Trackers are paid by the parcel: what was shipped longer ago has arrived, or is asked for by hand. */
const shippedDaysMax = 30;

/**
 * Has parcels followed that are on their way: of these orders, or of all when none are named. One that could not be
 * followed for want of a carrier or a phone is tried again. Answers how many were found.
 */
export async function findShipped(tx: Tx, orderIds: readonly string[] | null, max: number): Promise<number> {
  if ((await trackersInUse(tx)).length === 0) return 0;
  const now = tx.system.now();
  const since = new Date(now.getTime() - shippedDaysMax * daysMs);
  const ofThese = orderIds === null ? sql`true` : sql`o.order_id = any(${[...orderIds]}::uuid[])`;
  const onTheirWay = sql`${ofThese} and o.state = 'shipped'
    and coalesce(o.shipped_at, o.paid_at, o.ordered_at, o.listed_at) > ${since}`;
  const { rows } = await sql<{ trackingNumber: string }>`
    select distinct p.tracking_number from parcels p
      join orders o on o.workspace_id = p.workspace_id and o.order_id = p.order_id
    where p.workspace_id = ${tx.workspaceId} and ${onTheirWay}
      and length(p.tracking_number) between 6 and 32
      and not exists (select from tracked_parcels t
        where t.workspace_id = p.workspace_id and t.tracking_number = p.tracking_number)
    order by p.tracking_number limit ${max}
  `.execute(tx.db);
  const found = rows.map(({ trackingNumber }) => ({
    ...{ workspaceId: tx.workspaceId, parcelId: tx.system.newId(), trackingNumber },
    ...{ standing: 'asked', createdAt: now },
  }));
  if (found.length > 0) {
    const added = await tx.db
      .insertInto('trackedParcels')
      .values(found)
      .onConflict((row) => row.columns(['workspaceId', 'trackingNumber']).doNothing())
      .returning('parcelId')
      .execute();
    await followEach(tx, added);
  }
  // Of all of a shop once, with the last of them.
  if (orderIds !== null || found.length < max) await tryAgain(tx, onTheirWay);
  return found.length;
}

/** Those that nobody could be asked for may be known better by now; those asked for by hand were not on their way then. */
async function tryAgain(tx: Tx, onTheirWay: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ parcelId: string }>`
    update tracked_parcels t set standing = 'asked', standing_detail = null
    from parcels p join orders o on o.workspace_id = p.workspace_id and o.order_id = p.order_id
    where t.workspace_id = ${tx.workspaceId} and p.workspace_id = t.workspace_id
      and p.tracking_number = t.tracking_number and ${onTheirWay}
      and (t.standing in ('unknown-carrier', 'needs-phone')
        or t.standing = 'over' and t.tracker_id is null and coalesce(t.state, '') not in ('signed', 'returned'))
    returning t.parcel_id
  `.execute(tx.db);
  await followEach(tx, rows);
}

async function followEach(tx: Tx, rows: readonly { readonly parcelId: string }[]): Promise<void> {
  const ids = rows.map(({ parcelId }) => parcelId);
  await scheduleEach(tx, { kind: followParcelKind }, ids, tx.system.now());
}
