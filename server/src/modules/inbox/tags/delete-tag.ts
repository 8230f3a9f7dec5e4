import { tagDeleted, tagsManage } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockTag } from './queries.ts';

/** Takes a tag off every conversation, and off the shop's list. */
export async function deleteTag(ctx: Context, { tagId }: { tagId: string }): Promise<{ done: true }> {
  requirePermission(ctx, tagsManage);
  return transact(ctx, async (tx) => {
    await lockTag(tx, tagId);
    await tx.db
      .deleteFrom('tags')
      .where('workspaceId', '=', tx.workspaceId)
      .where('tagId', '=', tagId)
      .execute();
    await sql`
      update conversations set tag_ids = array_remove(tag_ids, ${tagId}::uuid)
      where workspace_id = ${tx.workspaceId} and tag_ids @> array[${tagId}::uuid] and tag_ids <> '{}'
    `.execute(tx.db);
    await announce(tx, tagDeleted, { tagId });
    return { done: true };
  });
}
