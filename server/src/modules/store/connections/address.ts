import { z } from 'zod';
import { publicOrigin } from '#platform/auth/cookies.ts';
import type { System } from '#platform/system.ts';

interface Named {
  readonly workspaceId: string;
  readonly connectionId: string;
}

interface Tracker {
  readonly workspaceId: string;
  readonly trackerId: string;
}

/** Where a shop system sends to: the address names workspace and connection and is no secret. */
export function deliveryUrlOf(system: System, { workspaceId, connectionId }: Named): string {
  return `${publicOrigin(system.config)}/api/store/webhooks/${keyOf(workspaceId, connectionId)}`;
}

/** Where a tracker tells of parcels, in the same way. */
export function pushUrlOf(system: System, { workspaceId, trackerId }: Tracker): string {
  return `${publicOrigin(system.config)}/api/store/parcel-pushes/${keyOf(workspaceId, trackerId)}`;
}

/** Where Douyin says that orders changed, in the same way. */
export function douyinPushUrlOf(system: System, { workspaceId, connectionId }: Named): string {
  return `${publicOrigin(system.config)}/api/store/pushes/${keyOf(workspaceId, connectionId)}`;
}

function keyOf(workspaceId: string, id: string): string {
  return Buffer.from(`${workspaceId}${id}`.replaceAll('-', ''), 'hex').toString('base64url');
}

/** Reads an address back; null when it is none of ours. */
export function readAddress(address: string): Named | null {
  if (!/^[\w-]{43}$/.test(address)) return null;
  const hex = Buffer.from(address, 'base64url').toString('hex');
  const [workspaceId, connectionId] = [uuidOf(hex.slice(0, 32)), uuidOf(hex.slice(32))];
  const areIds = [workspaceId, connectionId].every((id) => z.uuid().safeParse(id).success);
  return areIds ? { workspaceId, connectionId } : null;
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
