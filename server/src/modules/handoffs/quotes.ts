import { HandoffQuote } from '@zhiyin/domain/handoffs';
import { findConversation, readablePreview } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { quotedCharacters } from './rows.ts';

/** Messages of a conversation that the caller may see, as the caller reads them now: what they may not read is not sent. */
export async function quotesFrom(
  tx: Tx,
  conversationId: string,
  messageIds: readonly string[],
): Promise<HandoffQuote[]> {
  await findConversation(tx, conversationId);
  if (messageIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('messages')
    .select(['messageId', 'number', 'authorKind', 'text', 'sentAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('messageId', 'in', [...messageIds])
    .orderBy('number')
    .execute();
  return rows.map((row) =>
    HandoffQuote.parse({
      ...row,
      text: readablePreview(tx, [...row.text].slice(0, quotedCharacters).join(''), quotedCharacters),
      sentAt: row.sentAt.toISOString(),
    }),
  );
}
