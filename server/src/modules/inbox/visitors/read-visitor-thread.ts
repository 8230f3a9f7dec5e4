import type { Message, VisitorConversation } from '@zhiyin/domain/inbox';
import { type Context, requireVisitor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { showToCustomer } from '../show-messages.ts';
import { messagesOf, type ThreadPart } from '../thread.ts';
import { findOwnConversation, forVisitor, latestConversation } from './own-conversations.ts';

interface Wanted extends ThreadPart {
  readonly conversationId?: string | undefined;
}

/** One of a visitor's conversations, or their latest, and its messages without the shop's notes. */
export async function readVisitorThread(
  ctx: Context,
  { conversationId, ...part }: Wanted,
): Promise<{ conversation: VisitorConversation | null; messages: Message[] }> {
  requireVisitor(ctx);
  return look(ctx, async (tx) => {
    const conversation =
      conversationId === undefined
        ? await latestConversation(tx)
        : await findOwnConversation(tx, conversationId);
    if (!conversation) return { conversation: null, messages: [] };
    const rows = await messagesOf(tx, conversation.conversationId, { ...part, isPublicOnly: true });
    return { conversation: forVisitor(conversation), messages: await showToCustomer(tx, rows) };
  });
}
