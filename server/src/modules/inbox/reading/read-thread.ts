import { inboxRead, type Message } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { seenCount } from '../queries.ts';
import { showMessages } from '../show-messages.ts';
import { messagesOf, type ThreadPart } from '../thread.ts';

export async function readThread(
  ctx: Context,
  conversationId: string,
  part: ThreadPart,
): Promise<{ messages: Message[]; total: number }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    const [total, rows] = await Promise.all([
      seenCount(tx, conversationId),
      messagesOf(tx, conversationId, { ...part, isPublicOnly: false }),
    ]);
    return { messages: await showMessages(tx, rows), total };
  });
}
