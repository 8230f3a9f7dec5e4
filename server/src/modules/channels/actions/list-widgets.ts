import { channelsRead, type Widget } from '@zhiyin/domain/channels';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allWidgets } from '../queries.ts';

export async function listWidgets(ctx: Context): Promise<{ items: Widget[] }> {
  requirePermission(ctx, channelsRead);
  return { items: await look(ctx, allWidgets) };
}
