import { type Conversation, conversationAssigned, inboxAssign, inboxWords } from '@zhiyin/domain/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { assigned, requireColleague } from '../assigning.ts';
import { changeConversation, findConversation, lockConversation } from '../queries.ts';

/** Gives a conversation to a colleague, or back to nobody. */
export async function assignConversation(
  ctx: Context,
  { conversationId, memberId }: { conversationId: string; memberId: string | null },
): Promise<Conversation> {
  requirePermission(ctx, inboxAssign);
  return transact(ctx, async (tx) => {
    await lockConversation(tx, conversationId);
    if (memberId !== null) await requireColleague(tx, memberId, 'memberId');
    await assignTo(tx, conversationId, memberId);
    return findConversation(tx, conversationId);
  });
}

/**
 * Gives a conversation to a member, or back to nobody, inside the caller's transaction; whoever calls has checked that
 * the member works here. Answers whether that changed anything.
 *
 * @throws Refusal `missing`, or `conflict` when the conversation is closed.
 */
export async function assignTo(tx: Tx, conversationId: string, memberId: string | null): Promise<boolean> {
  const conversation = await lockConversation(tx, conversationId);
  if (conversation.state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);
  if (conversation.assigneeId === memberId) return false;

  await changeConversation(tx, conversationId, { assigneeId: memberId });
  const now = { ...conversation, assigneeId: memberId };
  await announce(tx, conversationAssigned, assigned(conversation, now));
  return true;
}
