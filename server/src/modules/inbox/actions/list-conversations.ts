import { type Conversation, type listConversations as contract, inboxRead } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { pageOfConversations } from '../queries.ts';

export async function listConversations(
  ctx: Context,
  query: z.infer<typeof contract.query>,
): Promise<{ items: Conversation[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  const rows = await look(ctx, (tx) => pageOfConversations(tx, query));
  return asPage(rows, query.limit, (last) => momentCursor.write(last.lastMessageAt, last.conversationId));
}
