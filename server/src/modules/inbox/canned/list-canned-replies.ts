import { type CannedReply, inboxReply } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allCannedReplies } from './queries.ts';

export async function listCannedReplies(ctx: Context): Promise<{ items: CannedReply[] }> {
  requirePermission(ctx, inboxReply);
  return { items: await look(ctx, allCannedReplies) };
}
