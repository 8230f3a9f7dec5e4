import { type Conversation, conversationClosed, inboxClose, inboxWords } from '@zhiyin/domain/inbox';
import { livingReason } from '#modules/reasons';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { sendUndoable } from '../letters/held/handle-held.ts';
import { changeConversation, findConversation, lockConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';

/**
 * Ends a conversation; without a reason the one it has stays. What the customer writes afterwards opens a new one. What
 * the caller has just written and could still undo goes out before.
 *
 * @throws Refusal `missing` or `conflict` for a reason that the shop's tree does not have, or no longer uses.
 */
export async function closeConversation(
  ctx: Context,
  { conversationId, reasonKey: given }: { conversationId: string; reasonKey: string | null },
): Promise<Conversation> {
  requirePermission(ctx, inboxClose);
  return transact(ctx, async (tx) => {
    await sendUndoable(tx, conversationId);
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.state === 'closed') throw new Refusal('conflict', inboxWords.alreadyClosed);

    const closedAt = tx.system.now();
    // The one it has may be archived by now: that it had it stays true.
    const isNew = given !== null && given !== conversation.reasonKey;
    const reasonKey = isNew ? await livingReason(tx, given) : conversation.reasonKey;
    const change = { state: 'closed', closedAt, reasonKey, waitingSince: null, snoozedUntil: null };
    await changeConversation(tx, conversationId, change);
    const told = { ...aboutOf(conversation), reasonKey, closedAt: closedAt.toISOString() };
    await announce(tx, conversationClosed, told);
    return findConversation(tx, conversationId);
  });
}
