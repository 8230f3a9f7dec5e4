import { z } from 'zod';

/** What stands in the portal's address: the workspace, shortened. No secret; it only says whose portal it is. */
export function shopKeyOf(workspaceId: string): string {
  return Buffer.from(workspaceId.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The workspace behind a key; `null` when it is not one of ours. */
export function readShopKey(shopKey: string): string | null {
  if (!/^[\w-]{22}$/.test(shopKey)) return null;
  const hex = Buffer.from(shopKey, 'base64url').toString('hex');
  const workspaceId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return z.uuid().safeParse(workspaceId).success ? workspaceId : null;
}
