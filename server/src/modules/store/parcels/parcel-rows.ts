import { parcelStates, type Route, type RouteStep } from '@zhiyin/domain/store';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import type { TrackedParcels } from '#platform/database/tables.gen.ts';

export type ParcelRow = Selectable<TrackedParcels>;

const State = z.enum(parcelStates).nullable();
// A moment or words that were taken out later are null.
const Steps = z.array(
  z.object({ at: z.string(), place: z.string().nullable(), said: z.string().nullable() }),
);

/** What is kept of a parcel, as the domain speaks of it. */
export function routeOf(row: Pick<ParcelRow, 'state' | 'stateAt' | 'route'>): Route {
  const steps = Steps.parse(row.route).map(({ said, ...step }): RouteStep => ({ ...step, said: said ?? '' }));
  return { state: State.parse(row.state), stateAt: row.stateAt?.toISOString() ?? null, steps };
}

/** Parcels by their number. */
export async function trackedOf(tx: Tx, numbers: readonly string[]): Promise<Map<string, ParcelRow>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('trackedParcels')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('trackingNumber', 'in', [...numbers])
    .execute();
  return new Map(rows.map((row) => [row.trackingNumber, row]));
}

/** One parcel, which nobody else changes until the transaction ends; undefined when nobody asked for it. */
export async function holdParcel(
  tx: Tx,
  by: { readonly parcelId: string } | { readonly trackingNumber: string },
): Promise<ParcelRow | undefined> {
  const query = tx.db.selectFrom('trackedParcels').selectAll().where('workspaceId', '=', tx.workspaceId);
  const one =
    'parcelId' in by
      ? query.where('parcelId', '=', by.parcelId)
      : query.where('trackingNumber', '=', by.trackingNumber);
  return one.forUpdate().executeTakeFirst();
}

/** The orders that a parcel is of, oldest first, with what carriers are told of its receiver. */
export async function ordersOfParcel(tx: Tx, trackingNumber: string) {
  return tx.db
    .selectFrom('parcels')
    .innerJoin('orders', (join) =>
      join
        .onRef('orders.workspaceId', '=', 'parcels.workspaceId')
        .onRef('orders.orderId', '=', 'parcels.orderId'),
    )
    .select(['orders.orderId', 'orders.customerId', 'orders.receiverPhone', 'parcels.carrier'])
    .where('parcels.workspaceId', '=', tx.workspaceId)
    .where('parcels.trackingNumber', '=', trackingNumber)
    .orderBy('orders.orderId')
    .limit(50)
    .execute();
}

/** How many parcels each tracker follows. */
export async function followedBy(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ trackerId: string; count: number }>`
    select tracker_id, count(*)::int as count from tracked_parcels
    where workspace_id = ${tx.workspaceId} and standing = 'followed' and tracker_id is not null
    group by tracker_id
  `.execute(tx.db);
  return new Map(rows.map(({ trackerId, count }) => [trackerId, count]));
}

/** Writes what changed of a parcel. */
export async function changeParcel(
  tx: Tx,
  parcelId: string,
  set: Partial<Omit<ParcelRow, 'workspaceId' | 'parcelId' | 'route'>>,
): Promise<void> {
  await tx.db
    .updateTable('trackedParcels')
    .set(set)
    .where('workspaceId', '=', tx.workspaceId)
    .where('parcelId', '=', parcelId)
    .execute();
}
