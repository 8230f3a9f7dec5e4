import { conversationRead } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requireVisitor } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { whisper } from '#platform/live/whisper.ts';
import { aboutOf } from '../rows.ts';
import { lockOwnConversation } from './own-conversations.ts';

/** Notes how far the customer has read; the mark only moves forward, and not past the last message. */
export async function markVisitorRead(
  ctx: Context,
  { conversationId, number: wanted }: { conversationId: string; number: number },
): Promise<{ done: true }> {
  requireVisitor(ctx);
  return transact(ctx, async (tx) => {
    const conversation = await lockOwnConversation(tx, conversationId);
    const number = Math.min(wanted, conversation.messageCount);
    if (number <= conversation.customerReadNumber) return { done: true };

    await sql`
      update conversations c set customer_read_number = ${number}, customer_unread_count = (
        select count(*) from messages m where m.workspace_id = c.workspace_id
          and m.conversation_id = c.conversation_id and m.number > ${number}
          and m.visibility = 'public' and m.author_kind <> 'customer')
      where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
        and customer_read_number < ${number}
    `.execute(tx.db);
    whisper(tx, conversationRead, { ...aboutOf(conversation), by: 'customer', number });
    return { done: true };
  });
}
