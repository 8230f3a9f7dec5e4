import { type Conversation, inboxReply, inboxWords, tagsChanged, tagsMax } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeConversation, findConversation, lockConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { listTagging, lockTags } from '../tags/queries.ts';

interface Tagging {
  conversationId: string;
  add: readonly string[];
  remove: readonly string[];
}

/** Adds and takes away tags, both as asked and nothing else, so that two people who do so at once agree. */
export async function tagConversation(
  ctx: Context,
  { conversationId, add, remove }: Tagging,
): Promise<Conversation> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const before = new Set(conversation.tagIds);
    const added = [...new Set(add)].filter((tagId) => !before.has(tagId) && !remove.includes(tagId));
    const removed = conversation.tagIds.filter((tagId) => remove.includes(tagId));
    if (added.length + removed.length === 0) return findConversation(tx, conversationId);

    await lockTags(tx, added);
    const tagIds = [...conversation.tagIds.filter((tagId) => !removed.includes(tagId)), ...added];
    if (tagIds.length > tagsMax) throw new Refusal('limit', inboxWords.tooManyTags, { max: tagsMax });
    await changeConversation(tx, conversationId, { tagIds });
    await listTagging(tx, conversationId, { added, removed });
    await announce(tx, tagsChanged, { ...aboutOf(conversation), added, removed });
    return findConversation(tx, conversationId);
  });
}
