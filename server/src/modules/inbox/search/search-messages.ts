import { AuthorKind, type FoundMessage, inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { type Context, may, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { conversationsById } from '../queries.ts';
import { isSeen } from '../reading/listed.ts';
import { snippetOf } from './snippet.ts';

interface Search {
  text: string;
  after?: string | undefined;
  limit: number;
}

/** Messages and notes that contain a text, the latest first, of conversations that the caller may see. */
export async function searchMessages(
  ctx: Context,
  { text, after, limit }: Search,
): Promise<{ items: FoundMessage[]; next: string | null }> {
  requirePermission(ctx, inboxRead);
  const before = momentCursor.read(after);
  return look(ctx, async (tx) => {
    let select = tx.db
      .selectFrom('messages')
      .innerJoin('conversations', (join) =>
        join
          .onRef('conversations.workspaceId', '=', 'messages.workspaceId')
          .onRef('conversations.conversationId', '=', 'messages.conversationId'),
      )
      .select([
        'messages.messageId',
        'messages.conversationId',
        'messages.number',
        'messages.authorKind',
        'messages.text',
        'messages.sentAt',
      ])
      .where('messages.workspaceId', '=', tx.workspaceId)
      .where('messages.text', 'ilike', `%${text.replace(/[\\%_]/g, '\\$&')}%`);
    if (!may(tx, inboxReadAll)) select = select.where(isSeen(tx));
    if (before) {
      select = select.where(
        sql<SqlBool>`(messages.sent_at, messages.message_id) < (${before.at}, ${before.id}::uuid)`,
      );
    }
    const rows = await select
      .orderBy('messages.sentAt', 'desc')
      .orderBy('messages.messageId', 'desc')
      .limit(limit + 1)
      .execute();
    const conversations = await conversationsById(tx, [...new Set(rows.map((row) => row.conversationId))]);
    const found = rows.flatMap(({ conversationId, text: whole, authorKind, sentAt, ...row }) => {
      const conversation = conversations.get(conversationId);
      if (!conversation) return [];
      const shown = { authorKind: AuthorKind.parse(authorKind), sentAt: sentAt.toISOString() };
      return [{ ...row, ...shown, conversation, snippet: snippetOf(whole, text) }];
    });
    return asPage(found, limit, (last) => momentCursor.write(last.sentAt, last.messageId));
  });
}
