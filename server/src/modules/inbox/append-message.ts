import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { ConversationRow, MessageRow } from './rows.ts';

/** What a new message says, and who says it. */
export interface NewMessage {
  readonly clientMessageId: string;
  readonly text: string;
  readonly authorKind: 'customer' | 'member' | 'system';
  readonly authorId: string | null;
  readonly visibility: 'public' | 'note';
}

/** Longest preview kept on the conversation, in characters. */
const previewMax = 160;

/**
 * Adds a message at the end of a conversation whose row the caller holds, and moves the conversation along: the next
 * number, the preview, since when the customer waits. A note changes nothing but the number.
 */
export async function appendMessage(
  tx: Tx,
  conversation: ConversationRow,
  message: NewMessage,
): Promise<MessageRow> {
  const stored: MessageRow = {
    ...message,
    messageId: tx.system.newId(),
    conversationId: conversation.conversationId,
    number: conversation.messageCount + 1,
    fileIds: [],
    sentAt: tx.system.now(),
  };
  const { number, sentAt, conversationId, visibility, authorKind } = stored;
  const isPublic = visibility === 'public';
  const waitingSince = authorKind === 'customer' ? (conversation.waitingSince ?? sentAt) : null;
  await sql`
    with moved as (
      update conversations set message_count = ${number}
        ${
          isPublic
            ? sql`, last_message_text = ${preview(stored.text)}, last_message_author = ${authorKind},
          last_message_at = ${sentAt}, waiting_since = ${waitingSince}`
            : sql``
        }
        ${isPublic && authorKind === 'member' ? sql`, first_response_at = coalesce(first_response_at, ${sentAt})` : sql``}
      where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId})
    insert into messages (workspace_id, conversation_id, number, message_id, client_message_id, author_kind, author_id,
      visibility, text, sent_at)
    values (${tx.workspaceId}, ${conversationId}, ${number}, ${stored.messageId}, ${stored.clientMessageId},
      ${authorKind}, ${stored.authorId}, ${visibility}, ${stored.text}, ${sentAt})
  `.execute(tx.db);
  return stored;
}

/** The beginning of a text on one line, cut between characters. */
function preview(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, previewMax).join('');
}
