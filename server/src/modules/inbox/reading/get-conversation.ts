import { type Conversation, inboxRead } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findConversation } from '../queries.ts';

export async function getConversation(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<Conversation> {
  requirePermission(ctx, inboxRead);
  return look(ctx, (tx) => findConversation(tx, conversationId));
}
