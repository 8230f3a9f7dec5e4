import { inboxReply, type Message, noteAdded } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { appendMessage } from '../append-message.ts';
import { lockConversation } from '../queries.ts';
import { presentMessage } from '../rows.ts';
import { sameMessage } from '../same-message.ts';

interface Note {
  conversationId: string;
  clientMessageId: string;
  text: string;
}

/** Writes a note that colleagues see and the customer never does; closed conversations take notes too. */
export async function addNote(
  ctx: Context,
  { conversationId, clientMessageId, text }: Note,
): Promise<Message> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const before = await sameMessage(tx, clientMessageId, {
      conversationId,
      authorKind: 'member',
      visibility: 'note',
    });
    if (before) return presentMessage(before);

    const message = await appendMessage(tx, conversation, {
      clientMessageId,
      text,
      authorKind: 'member',
      authorId: tx.actor.id,
      visibility: 'note',
    });
    const { customerId, teamId, assigneeId } = conversation;
    const { messageId, number, sentAt } = message;
    const about = { conversationId, customerId, teamId, assigneeId };
    await announce(tx, noteAdded, { ...about, messageId, number, sentAt: sentAt.toISOString() });
    return presentMessage(message);
  });
}
