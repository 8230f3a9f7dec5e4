import { inboxReply, inboxWords, type Message, replySent } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { appendMessage } from '../append-message.ts';
import { lockConversation } from '../queries.ts';
import { presentMessage } from '../rows.ts';
import { sameMessage } from '../same-message.ts';

interface Reply {
  conversationId: string;
  clientMessageId: string;
  text: string;
}

/** Answers the customer. The same client id again answers the message it already stands for. */
export async function sendReply(
  ctx: Context,
  { conversationId, clientMessageId, text }: Reply,
): Promise<Message> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const before = await sameMessage(tx, clientMessageId, {
      conversationId,
      authorKind: 'member',
      visibility: 'public',
    });
    if (before) return presentMessage(before);
    if (conversation.state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);

    const message = await appendMessage(tx, conversation, {
      clientMessageId,
      text,
      authorKind: 'member',
      authorId: tx.actor.id,
      visibility: 'public',
    });
    const { customerId, teamId, assigneeId, waitingSince } = conversation;
    await announce(tx, replySent, {
      conversationId,
      customerId,
      teamId,
      assigneeId,
      messageId: message.messageId,
      number: message.number,
      sentAt: message.sentAt.toISOString(),
      waitedSeconds: waitingSince && (message.sentAt.getTime() - waitingSince.getTime()) / 1000,
      isFirstResponse: conversation.firstResponseAt === null,
    });
    return presentMessage(message);
  });
}
