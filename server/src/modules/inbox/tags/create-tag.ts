import { inboxWords, type Tag, tagCreated, tagsManage, tagsOfShopMax } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { allTags, requireFreeTagName } from './queries.ts';

/** Adds a tag to the shop's list. */
export async function createTag(ctx: Context, { name, colour }: Pick<Tag, 'name' | 'colour'>): Promise<Tag> {
  requirePermission(ctx, tagsManage);
  return transact(ctx, async (tx) => {
    await oneAtATime(tx, 'tags');
    await requireFreeTagName(tx, name, null);
    const { length } = await allTags(tx);
    if (length >= tagsOfShopMax) throw new Refusal('limit', inboxWords.tooManyTags, { max: tagsOfShopMax });

    const tagId = tx.system.newId();
    await tx.db
      .insertInto('tags')
      .values({ workspaceId: tx.workspaceId, tagId, name, colour, createdAt: tx.system.now() })
      .execute();
    await announce(tx, tagCreated, { tagId });
    return { tagId, name, colour, useCount: 0 };
  });
}
