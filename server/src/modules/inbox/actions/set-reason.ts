import { type Conversation, inboxReply, reasonChanged } from '@zhiyin/domain/inbox';
import { livingReason } from '#modules/reasons';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeConversation, findConversation, lockConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';

/**
 * Says why the customer wrote, while the conversation is open or afterwards.
 *
 * @throws Refusal `missing` or `conflict` for a reason that the shop's tree does not have, or no longer uses.
 */
export async function setReason(
  ctx: Context,
  { conversationId, reasonKey: wanted }: { conversationId: string; reasonKey: string | null },
): Promise<Conversation> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const { reasonKey: from } = conversation;
    const to = wanted === null || wanted === from ? wanted : await livingReason(tx, wanted);
    if (from !== to) {
      await changeConversation(tx, conversationId, { reasonKey: to });
      await announce(tx, reasonChanged, { ...aboutOf(conversation), from, to });
    }
    return findConversation(tx, conversationId);
  });
}
