import type { VisitorConversation } from '@zhiyin/domain/inbox';
import type { PageQuery } from '@zhiyin/domain/kit';
import { type Context, requireVisitor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { forVisitor, ownConversations } from './own-conversations.ts';

/** A visitor's own conversations, last message first. */
export async function listVisitorConversations(
  ctx: Context,
  { after, limit }: PageQuery,
): Promise<{ items: VisitorConversation[]; next: string | null }> {
  requireVisitor(ctx);
  const before = momentCursor.read(after);
  const rows = await look(ctx, (tx) => {
    let select = ownConversations(tx).where('conversations.isFiled', '=', false);
    if (before) {
      select = select.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('conversations.lastMessageAt', 'conversations.conversationId'),
          '<',
          tuple(before.at, before.id),
        ),
      );
    }
    return select
      .orderBy('conversations.lastMessageAt', 'desc')
      .orderBy('conversations.conversationId', 'desc')
      .limit(limit + 1)
      .execute();
  });
  return asPage(rows.map(forVisitor), limit, (last) =>
    momentCursor.write(last.lastMessageAt, last.conversationId),
  );
}
