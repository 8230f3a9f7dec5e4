import { inboxRead, type Message } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findConversation, messagesOf } from '../queries.ts';
import { presentMessage } from '../rows.ts';

interface Part {
  after?: number | undefined;
  before?: number | undefined;
  limit: number;
}

export async function readThread(
  ctx: Context,
  conversationId: string,
  part: Part,
): Promise<{ messages: Message[]; total: number }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const { messageCount } = await findConversation(tx, conversationId);
    const rows = await messagesOf(tx, conversationId, { ...part, isPublicOnly: false });
    return { messages: rows.map(presentMessage), total: messageCount };
  });
}
