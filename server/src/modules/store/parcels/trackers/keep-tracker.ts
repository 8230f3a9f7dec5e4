import { randomBytes } from 'node:crypto';
import { say } from '@zhiyin/domain/kit';
import {
  type changeTracker as changing,
  type createTracker as creating,
  type ParcelTracker,
  storeWrite,
  trackerChanged,
  trackerNames,
  trackersMax,
  parcelWords as words,
} from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { outgoing } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import { beginFollowing } from '../begin-following.ts';
import { followedBy } from '../parcel-rows.ts';
import {
  aboutOf,
  allTrackers,
  findTracker,
  keysOf,
  kindOf,
  present,
  sealKeys,
  type TrackerRow,
} from './rows.ts';
import type { TrackerKeys } from './vendor.ts';

export async function listTrackers(ctx: Context): Promise<{ items: ParcelTracker[] }> {
  requirePermission(ctx, storeWrite);
  return look(ctx, async (tx) => {
    const followed = await followedBy(tx);
    const rows = await allTrackers(tx);
    return { items: rows.map((row) => present(tx, row, followed.get(row.trackerId) ?? 0)) };
  });
}

/** Connects a service; parcels that are on their way are followed from then on. */
export async function createTracker(
  ctx: Context,
  { kind, name, keys }: z.output<typeof creating.body>,
): Promise<ParcelTracker> {
  requirePermission(ctx, storeWrite);
  if (kind === 'cainiao' && keys.appName === undefined)
    throw new Refusal('invalid', words.trackerWantsAppName);
  requireSafe(ctx, keys);
  return transact(ctx, async (tx) => {
    await takeTurn(tx);
    const known = await allTrackers(tx);
    if (known.length >= trackersMax) throw new Refusal('limit', words.trackersAtMost, { max: trackersMax });
    requireFree(tx, known, kind);
    const { workspaceId, system } = tx;
    const trackerId = system.newId();
    const sealedKeys = sealKeys(system, { ...keys, salt: keys.salt ?? newSalt() });
    await tx.db
      .insertInto('parcelTrackers')
      .values({ workspaceId, trackerId, kind, name, sealedKeys, createdAt: system.now() })
      .execute();
    await beginFollowing(tx);
    return told(tx, trackerId, 'added');
  });
}

/** Changes name or keys. With other keys what was wrong with the old ones counts no longer, and what waits is asked again. */
export async function changeTracker(
  ctx: Context,
  trackerId: string,
  { revision, name, keys }: z.output<typeof changing.body>,
): Promise<ParcelTracker> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    const before = await findTracker(tx, trackerId, true);
    if (before.revision !== revision) throw new Refusal('conflict', words.trackerChangedMeanwhile);
    const known = keysOf(tx.system, before);
    requireKeysForElsewhere(ctx, known, keys);
    const said = Object.entries(keys).filter(([, value]) => value !== undefined);
    const after = { ...known, ...Object.fromEntries(said) };
    const areOthers = JSON.stringify(after) !== JSON.stringify(known);
    const fields = [...(before.name === name ? [] : ['name']), ...(areOthers ? ['keys'] : [])];
    if (fields.length === 0) return presentNow(tx, before);
    const anew = { state: 'waiting', problem: null, problemDetail: null, problemAt: null };
    await tx.db
      .updateTable('parcelTrackers')
      .set({
        name,
        revision: revision + 1,
        ...(areOthers && { sealedKeys: sealKeys(tx.system, after), ...anew }),
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('trackerId', '=', trackerId)
      .execute();
    if (areOthers && before.archivedAt === null) await beginFollowing(tx);
    return told(tx, trackerId, 'changed', fields);
  });
}

/** Switches a tracker off or on; switched as it is already, nothing changes. */
export async function switchTracker(
  ctx: Context,
  trackerId: string,
  { isOff }: { isOff: boolean },
): Promise<ParcelTracker> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    await takeTurn(tx);
    const before = await findTracker(tx, trackerId, true);
    if ((before.archivedAt !== null) === isOff) return presentNow(tx, before);
    if (!isOff) requireFree(tx, await allTrackers(tx), kindOf(before));
    await tx.db
      .updateTable('parcelTrackers')
      .set({ archivedAt: isOff ? tx.system.now() : null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('trackerId', '=', trackerId)
      .execute();
    if (!isOff) await beginFollowing(tx);
    return told(tx, trackerId, isOff ? 'switched-off' : 'switched-on');
  });
}

/** One after the other in a shop: two that come at once would each find the place free. */
async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`parcel trackers ${tx.workspaceId}`}, 0))`.execute(
    tx.db,
  );
}

function requireFree(tx: Tx, known: readonly TrackerRow[], kind: ParcelTracker['kind']): void {
  const isTaken = known.some((one) => one.archivedAt === null && one.kind === kind);
  if (isTaken)
    throw new Refusal('conflict', words.trackerKindTaken, { name: say(trackerNames[kind], tx.locale) });
}

type Given = z.output<typeof changing.body>['keys'];

/** Keys are sent there: encrypted, but to an inner place. @throws Refusal `invalid` */
function requireSafe({ system }: Pick<Context, 'system'>, { address }: Pick<Given, 'address'>): void {
  if (address !== undefined) outgoing.of(system).check(address, { isHttpsOnly: true });
}

/** Keys that are kept are told nobody, so they go nowhere but where they went. @throws Refusal `invalid` */
function requireKeysForElsewhere(ctx: Context, known: TrackerKeys, given: Given): void {
  const { address, account, secret } = given;
  if (address === undefined || address === known.address) return;
  requireSafe(ctx, given);
  const isElsewhere = known.address === undefined || originOf(address) !== originOf(known.address);
  if (isElsewhere && (account === undefined || secret === undefined))
    throw new Refusal('invalid', words.trackerElsewhereWantsKeys);
}

function originOf(address: string): string {
  return new URL(address).origin;
}

function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

async function presentNow(tx: Tx, row: TrackerRow): Promise<ParcelTracker> {
  return present(tx, row, (await followedBy(tx)).get(row.trackerId) ?? 0);
}

async function told(
  tx: Tx,
  trackerId: string,
  change: 'added' | 'changed' | 'switched-off' | 'switched-on',
  fields: readonly string[] = [],
): Promise<ParcelTracker> {
  const row = await findTracker(tx, trackerId);
  await announce(tx, trackerChanged, { ...aboutOf(row), change, fields: [...fields] });
  return presentNow(tx, row);
}
