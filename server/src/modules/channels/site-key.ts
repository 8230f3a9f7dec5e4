import { z } from 'zod';

/** What a page's script names: the workspace and the widget. No secret; it only says where a visit belongs. */
export function siteKeyOf(workspaceId: string, widgetId: string): string {
  return Buffer.from(`${workspaceId}${widgetId}`.replaceAll('-', ''), 'hex').toString('base64url');
}

/** Reads a site key back. `null` when it is not one of ours. */
export function readSiteKey(siteKey: string): { workspaceId: string; widgetId: string } | null {
  if (!/^[\w-]{43}$/.test(siteKey)) return null;
  const hex = Buffer.from(siteKey, 'base64url').toString('hex');
  const workspaceId = uuidOf(hex.slice(0, 32));
  const widgetId = uuidOf(hex.slice(32));
  return z.uuid().safeParse(workspaceId).success && z.uuid().safeParse(widgetId).success
    ? { workspaceId, widgetId }
    : null;
}

function uuidOf(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
