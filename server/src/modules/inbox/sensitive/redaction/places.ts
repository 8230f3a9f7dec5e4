import { messageRedacted } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { columnsPlace } from '#platform/redaction/columns-place.ts';
import type { RowRedaction } from '#platform/redaction/place.ts';
import { preview } from '../../append-message.ts';
import { lockConversation } from '../../queries.ts';
import { aboutOf } from '../../rows.ts';
import { forgetTokens } from '../../search/forget.ts';

const Written = z.object({ text: z.string() });

export const messages = columnsPlace({
  key: 'inbox.messages',
  words: { zh: '聊天记录和备注', en: 'Messages and notes' },
  table: 'messages',
  keys: ['conversation_id', 'number'],
  moment: sql`sent_at`,
  texts: ['text'],
  files: 'file_ids',
  tell,
});

export const promises = columnsPlace({
  key: 'inbox.promises',
  words: { zh: '对顾客的承诺', en: 'Promises to customers' },
  table: 'promises',
  keys: ['promise_id'],
  moment: sql`made_at`,
  texts: ['said'],
});

/** Also those that could not go out at their moment and were never mended. */
export const heldReplies = columnsPlace({
  key: 'inbox.held-replies',
  words: { zh: '待发送的回复', en: 'Replies that wait to be sent' },
  table: 'held_replies',
  keys: ['client_message_id'],
  moment: sql`created_at`,
  texts: ['text'],
  files: 'file_ids',
});

/** What lists show of a message, and what it is found by, hold no more than itself. */
async function tell(tx: Tx, { keys, before, after, kinds }: RowRedaction): Promise<void> {
  const [conversationId = '', number = ''] = keys;
  const message = { conversationId, number: Number(number) };
  const [was, is] = [Written.parse(before).text, Written.parse(after).text];
  const conversation = await lockConversation(tx, conversationId);
  if (conversation.lastMessageText === preview(was)) {
    await tx.db
      .updateTable('conversations')
      .set({ lastMessageText: preview(is) })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute();
  }
  await forgetTokens(tx, { ...message, before: was, after: is });
  const { messageId } = await tx.db
    .selectFrom('messages')
    .select('messageId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('number', '=', message.number)
    .executeTakeFirstOrThrow();
  const told = { ...aboutOf(conversation), messageId, number: message.number, kinds: [...kinds] };
  await announce(tx, messageRedacted, told);
}
