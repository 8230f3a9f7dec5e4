import { inboxRead } from '@zhiyin/domain/inbox';
import type { RoutingSettings } from '@zhiyin/domain/routing';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findAllSettings } from '../settings.ts';

/** How conversations are handed out in this shop. */
export async function readSettings(ctx: Context): Promise<RoutingSettings> {
  requirePermission(ctx, inboxRead);
  return look(ctx, findAllSettings);
}
