import { inboxRead, type Tag } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allTags } from './queries.ts';

export async function listTags(ctx: Context): Promise<{ items: Tag[] }> {
  requirePermission(ctx, inboxRead);
  return { items: await look(ctx, allTags) };
}
