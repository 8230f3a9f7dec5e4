import { type Conversation, conversationClosed, inboxClose, inboxWords } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConversation, lockConversation } from '../queries.ts';

/** Ends a conversation. What the customer writes afterwards opens a new one. */
export async function closeConversation(
  ctx: Context,
  { conversationId, reasonKey }: { conversationId: string; reasonKey: string | null },
): Promise<Conversation> {
  requirePermission(ctx, inboxClose);
  return transact(ctx, async (tx) => {
    const { state, customerId, teamId, assigneeId } = await lockConversation(tx, conversationId);
    if (state === 'closed') throw new Refusal('conflict', inboxWords.alreadyClosed);

    const closedAt = tx.system.now();
    await tx.db
      .updateTable('conversations')
      .set({ state: 'closed', closedAt, reasonKey, waitingSince: null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute();
    const about = { conversationId, customerId, teamId, assigneeId };
    await announce(tx, conversationClosed, { ...about, reasonKey, closedAt: closedAt.toISOString() });
    return findConversation(tx, conversationId);
  });
}
