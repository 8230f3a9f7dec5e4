import { channelsRead, type Portal } from '@zhiyin/domain/channels';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findPortal } from '../queries.ts';

export async function getPortal(ctx: Context): Promise<Portal> {
  requirePermission(ctx, channelsRead);
  return look(ctx, findPortal);
}
