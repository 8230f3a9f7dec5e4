import { type ChannelAccount, type ChannelKind, channelsRead } from '@zhiyin/domain/channels';
import { type Context, requireMember, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { channelKinds } from '../adapters/registry.ts';
import { allAccounts } from './rows.ts';

export async function listAccounts(ctx: Context): Promise<{ items: ChannelAccount[] }> {
  requirePermission(ctx, channelsRead);
  return { items: await look(ctx, allAccounts) };
}

/** Every kind of channel there is. */
export async function listChannelKinds(ctx: Context): Promise<{ items: ChannelKind[] }> {
  requireMember(ctx);
  return { items: channelKinds(ctx.system) };
}
