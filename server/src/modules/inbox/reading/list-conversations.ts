import { type Conversation, inboxRead } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { byLastMessage } from './by-last-message.ts';
import { byWait, waitCursor } from './by-wait.ts';
import type { ListQuery } from './listed.ts';

/** Conversations that the caller may see: the last message first, or the longest wait first. */
export async function listConversations(
  ctx: Context,
  query: ListQuery,
): Promise<{ items: Conversation[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  const { limit } = query;
  if (query.order === 'waiting') {
    return asPage(await look(ctx, (tx) => byWait(tx, query)), limit, waitCursor.write);
  }
  const rows = await look(ctx, (tx) => byLastMessage(tx, query, momentCursor.read(query.after), limit + 1));
  return asPage(rows, limit, (last) => momentCursor.write(last.lastMessageAt, last.conversationId));
}
