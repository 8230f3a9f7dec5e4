import { ParcelTracker, parcelWords as words } from '@zhiyin/domain/store';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import type { ParcelTrackers } from '#platform/database/tables.gen.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';
import { pushUrlOf } from '../../connections/address.ts';
import type { Line, TrackerKeys } from './vendor.ts';

export type TrackerRow = Selectable<ParcelTrackers>;

const purpose = 'parcel-tracker';
const Kept = ParcelTracker.pick({ kind: true, state: true, problem: true });
const Text = z.string().optional();
const Keys: z.ZodType<TrackerKeys> = z.object({
  ...{ account: z.string(), secret: z.string(), salt: z.string() },
  ...{ appName: Text, queryType: Text, toCode: Text, address: Text },
});

export function sealKeys(system: System, keys: TrackerKeys): string {
  return system.secrets.seal(purpose, JSON.stringify(keys));
}

export function keysOf(system: System, { sealedKeys }: Pick<TrackerRow, 'sealedKeys'>): TrackerKeys {
  return Keys.parse(JSON.parse(system.secrets.unseal(purpose, sealedKeys)));
}

export function kindOf(row: Pick<TrackerRow, 'kind'>): ParcelTracker['kind'] {
  return Kept.shape.kind.parse(row.kind);
}

/** How a tracker is spoken with. */
export function lineTo(system: System, row: TrackerRow): Line {
  return {
    keys: keysOf(system, row),
    pushUrl: pushUrlOf(system, row),
    call: (url, call) => outgoing.of(system).call(url, call),
  };
}

/** Every tracker of the shop: those in use first, the one that tells by itself before the one that is asked, then by age. */
export async function allTrackers(tx: Tx): Promise<TrackerRow[]> {
  return tx.db
    .selectFrom('parcelTrackers')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy((one) => one('archivedAt', 'is not', null))
    .orderBy('kind', 'desc')
    .orderBy('trackerId')
    .limit(200)
    .execute();
}

/** Those in use. */
export async function trackersInUse(tx: Tx): Promise<TrackerRow[]> {
  return (await allTrackers(tx)).filter(({ archivedAt }) => archivedAt === null);
}

/** One tracker; with `hold` nobody else changes it until the transaction ends. @throws Refusal `missing`. */
export async function findTracker(tx: Tx, trackerId: string, hold = false): Promise<TrackerRow> {
  let query = tx.db
    .selectFrom('parcelTrackers')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('trackerId', '=', trackerId);
  if (hold) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new Refusal('missing', words.trackerNotFound);
  return row;
}

/** A tracker as the API gives it: its keys are never told. */
export function present(
  { system }: Pick<Tx, 'system'>,
  row: TrackerRow,
  followedCount: number,
): ParcelTracker {
  const { trackerId, name, revision, problemDetail } = row;
  return {
    ...{ trackerId, name, revision, problemDetail, followedCount },
    ...Kept.parse(row),
    pushUrl: pushUrlOf(system, row),
    lastAt: row.lastAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}

/** What facts say of which tracker it is. */
export function aboutOf(row: TrackerRow): Pick<ParcelTracker, 'trackerId' | 'kind'> {
  return { trackerId: row.trackerId, kind: kindOf(row) };
}
