import { type Tag, tagChanged, tagsManage } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { findTag, lockTag, requireFreeTagName } from './queries.ts';

interface Change {
  tagId: string;
  name?: string | undefined;
  colour?: Tag['colour'] | undefined;
}

/** Changes the name or the colour of a tag, everywhere it stands. */
export async function changeTag(ctx: Context, { tagId, name, colour }: Change): Promise<Tag> {
  requirePermission(ctx, tagsManage);
  return transact(ctx, async (tx) => {
    await oneAtATime(tx, 'tags');
    await lockTag(tx, tagId);
    if (name !== undefined) await requireFreeTagName(tx, name, tagId);
    const change = { ...(name !== undefined && { name }), ...(colour !== undefined && { colour }) };
    if (Object.keys(change).length > 0) {
      await tx.db
        .updateTable('tags')
        .set(change)
        .where('workspaceId', '=', tx.workspaceId)
        .where('tagId', '=', tagId)
        .execute();
      await announce(tx, tagChanged, { tagId });
    }
    return findTag(tx, tagId);
  });
}
