import { type Conversation, conversationAssigned, inboxAssign, inboxWords } from '@zhiyin/domain/inbox';
import { isActiveMember } from '#modules/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConversation, lockConversation } from '../queries.ts';

/** Gives a conversation to a colleague, or back to nobody. */
export async function assignConversation(
  ctx: Context,
  { conversationId, memberId }: { conversationId: string; memberId: string | null },
): Promise<Conversation> {
  requirePermission(ctx, inboxAssign);
  return transact(ctx, async (tx) => {
    const { assigneeId: from, customerId, teamId, state } = await lockConversation(tx, conversationId);
    if (state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);
    if (memberId !== null && !(await isActiveMember(tx, memberId))) {
      throw new Refusal('invalid', inboxWords.memberNotFound, {}, [
        { path: 'memberId', message: inboxWords.memberNotFound[tx.locale] },
      ]);
    }
    if (from === memberId) return findConversation(tx, conversationId);

    await tx.db
      .updateTable('conversations')
      .set({ assigneeId: memberId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute();
    const about = { conversationId, customerId, teamId, assigneeId: memberId };
    await announce(tx, conversationAssigned, { ...about, from, to: memberId });
    return findConversation(tx, conversationId);
  });
}
