import { type ToldParcel, parcelWords as words } from '@zhiyin/domain/store';
import { z } from 'zod';
import { asSystem } from '#platform/auth/as-system.ts';
import type { Context, Ground, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { readAddress } from '../../connections/address.ts';
import { holdParcel } from '../parcel-rows.ts';
import { takeTold } from '../take-told.ts';
import { noteTrouble, noteWell } from '../trackers/heard.ts';
import { findTracker, keysOf, kindOf, type TrackerRow } from '../trackers/rows.ts';
import type { Form, TrackerVendor } from '../trackers/vendor.ts';
import { vendors } from '../trackers/vendors.ts';

const heardFromMs = 3600_000;

/**
 * Takes what a tracker tells of a parcel. It is answered once it is stored; told again, or too late, it changes nothing.
 * What is of no parcel of the shop, or cannot be read, is answered all the same, or the tracker would tell it again.
 *
 * @throws Refusal `unknown` when it is not the tracker's; `missing` when the tracker is gone or switched off.
 */
export async function receiveParcelPush(
  ground: Ground,
  address: string,
  bytes: Buffer,
): Promise<TrackerVendor['taken']> {
  const named = readAddress(address);
  if (!named) throw new Refusal('missing', words.trackerNotFound);
  const ctx = asSystem(ground, named.workspaceId, 'callback');
  const row = await look(ctx, (tx) => findTracker(tx, named.connectionId));
  if (row.archivedAt !== null) throw new Refusal('missing', words.trackerIsOff);
  const vendor = vendors[kindOf(row)];
  const push: Form = Object.fromEntries(new URLSearchParams(bytes.toString('utf8')));
  if (!vendor.isGenuine(keysOf(ctx.system, row), push)) {
    if (!isHeardFrom(ctx, row))
      await transact(ctx, (tx) => noteTrouble(tx, row.trackerId, 'signature', null));
    throw new Refusal('unknown', words.pushForged);
  }
  const read = readPush(vendor, push);
  await transact(ctx, (tx) => takePush(tx, row, read));
  return vendor.taken;
}

type Read = { readonly told: ToldParcel } | { readonly unreadable: string };

function readPush(vendor: TrackerVendor, push: Form): Read {
  try {
    return { told: vendor.read(push) };
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : 'no JSON';
    return { unreadable: detail.slice(0, 300) };
  }
}

async function takePush(tx: Tx, { trackerId }: TrackerRow, read: Read): Promise<void> {
  if ('unreadable' in read) return noteTrouble(tx, trackerId, 'unreadable', read.unreadable);
  await noteWell(tx, trackerId);
  const parcel = await holdParcel(tx, { trackingNumber: read.told.trackingNumber });
  if (parcel) await takeTold(tx, parcel, read.told);
}

/** While genuine pushes come, a forged one is a stranger's, and says nothing of the tracker. */
function isHeardFrom({ system }: Context, { lastAt }: TrackerRow): boolean {
  return lastAt !== null && system.now().getTime() - lastAt.getTime() < heardFromMs;
}
