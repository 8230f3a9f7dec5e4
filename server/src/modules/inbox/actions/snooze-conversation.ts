import { type Conversation, conversationSnoozed, inboxReply, inboxWords } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { changeConversation, findConversation, lockConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { tellAwake, wakeAt } from '../snoozing.ts';

const longestMs = 366 * 24 * 3600_000;

/** Puts a conversation to sleep until a moment, or wakes it with null. It wakes by itself when the customer writes. */
export async function snoozeConversation(
  ctx: Context,
  { conversationId, until }: { conversationId: string; until: string | null },
): Promise<Conversation> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);
    const snoozedUntil = until === null ? null : new Date(until);
    if (snoozedUntil?.getTime() === conversation.snoozedUntil?.getTime()) {
      return findConversation(tx, conversationId);
    }
    const now = tx.system.now();
    if (snoozedUntil && (snoozedUntil <= now || snoozedUntil.getTime() - now.getTime() > longestMs)) {
      throw invalidAt(tx, 'until', inboxWords.snoozeAhead);
    }
    await changeConversation(tx, conversationId, { snoozedUntil });
    if (snoozedUntil) {
      await wakeAt(tx, conversationId, snoozedUntil);
      const told = { ...aboutOf(conversation), until: snoozedUntil.toISOString() };
      await announce(tx, conversationSnoozed, told);
    } else {
      await tellAwake(tx, conversation, 'hand');
    }
    return findConversation(tx, conversationId);
  });
}
