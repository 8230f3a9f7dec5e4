import type { Tx } from '#platform/context.ts';
import { findConversation } from './queries.ts';

/** How many characters of a message a quote keeps. */
export const quotedMax = 2_000;

/** Messages of a conversation that the caller may see, as they stand now, to be quoted elsewhere. @throws Refusal `missing`. */
export async function quotedMessages(tx: Tx, conversationId: string, messageIds: readonly string[]) {
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
  return rows.map(({ text, sentAt, ...row }) => ({
    ...row,
    text: [...text].slice(0, quotedMax).join(''),
    sentAt: sentAt.toISOString(),
  }));
}
