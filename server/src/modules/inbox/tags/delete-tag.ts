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
      with carried as (
        delete from conversation_tags where workspace_id = ${tx.workspaceId} and tag_id = ${tagId}
        returning conversation_id)
      update conversations c set tag_ids = array_remove(c.tag_ids, ${tagId}::uuid) from carried
      where c.workspace_id = ${tx.workspaceId} and c.conversation_id = carried.conversation_id
    `.execute(tx.db);
    await announce(tx, tagDeleted, { tagId });
    return { done: true };
  });
}
