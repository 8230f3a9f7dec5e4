import { type Conversation, inboxReply, Priority, priorityChanged } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeConversation, findConversation, lockConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';

/** Says how urgent a conversation is. */
export async function setPriority(
  ctx: Context,
  { conversationId, priority: to }: { conversationId: string; priority: Priority },
): Promise<Conversation> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const from = Priority.parse(conversation.priority);
    if (from !== to) {
      await changeConversation(tx, conversationId, { priority: to });
      await announce(tx, priorityChanged, { ...aboutOf(conversation), from, to });
    }
    return findConversation(tx, conversationId);
  });
}
