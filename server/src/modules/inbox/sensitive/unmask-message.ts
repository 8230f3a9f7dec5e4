import { inboxUnmask, inboxWords, type Message, messageUnmasked } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { showUnmasked } from '../show-messages.ts';
import { messagesOf } from '../thread.ts';

/** One message as it was written, for who may ask for it one by one. That it was looked at is recorded. */
export async function unmaskMessage(
  ctx: Context,
  { conversationId, number }: { conversationId: string; number: number },
): Promise<Message> {
  requirePermission(ctx, inboxUnmask);
  return transact(ctx, async (tx) => {
    const conversation = await findConversation(tx, conversationId);
    const part = { after: number - 1, limit: 1, isPublicOnly: false };
    const [row] = await messagesOf(tx, conversationId, part);
    if (row?.number !== number) throw new Refusal('missing', inboxWords.messageNotFound);
    await announce(tx, messageUnmasked, { ...aboutOf(conversation), messageId: row.messageId, number });
    return showUnmasked(tx, row);
  });
}
