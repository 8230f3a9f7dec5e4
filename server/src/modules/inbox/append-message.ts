import { isOutside } from '@zhiyin/domain/channels';
import type { Card } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { closeLots, writeInLot } from './customer-lot.ts';
import { queueDelivery } from './outside/queue-delivery.ts';
import type { ConversationRow, MessageRow } from './rows.ts';
import { countStored } from './search/index-soon.ts';
import { previewMax } from './sensitive/readable.ts';

/** What a new message says, and who says it. */
export interface NewMessage {
  readonly clientMessageId: string;
  readonly text: string;
  readonly authorKind: 'customer' | 'member' | 'system';
  readonly authorId: string | null;
  readonly visibility: 'public' | 'note';
  readonly fileIds?: readonly string[];
  readonly mentions?: readonly string[];
  readonly cards?: readonly Card[];
}

/**
 * Adds a message at the end of a conversation whose row the caller holds, and moves the conversation along: the next
 * number, the preview, since when the customer waits. A note changes nothing but the number. `also` is written with
 * it. Answers the message and the conversation as it is now.
 */
export async function appendMessage<Row extends ConversationRow>(
  tx: Tx,
  conversation: Row,
  message: NewMessage,
  also: Partial<ConversationRow> = {},
): Promise<{ message: MessageRow; conversation: Row }> {
  const stored = storedOf(tx, conversation, message);
  const after = { ...conversation, ...movedBy(conversation, stored), ...also };
  if (isPlain(stored) && Object.keys(also).length === 0) writeInLot(tx, 'moved', after, stored);
  else writeAlone(tx, { ...movedBy(conversation, stored), ...also }, stored);
  if (stored.authorKind !== 'customer' && stored.visibility === 'public' && isOutside(conversation.channel))
    await queueDelivery(tx, stored);
  tx.afterCommit(() => countStored(tx));
  return { message: stored, conversation: after };
}

/** As `appendMessage`, for what a customer opens a conversation with: `conversation` is not stored yet. */
export function openWithMessage<Row extends ConversationRow>(
  tx: Tx,
  conversation: Row,
  message: NewMessage,
): { message: MessageRow; conversation: Row } {
  const stored = storedOf(tx, conversation, message);
  const after = { ...conversation, ...movedBy(conversation, stored) };
  writeInLot(tx, 'opened', after, stored);
  tx.afterCommit(() => countStored(tx));
  return { message: stored, conversation: after };
}

function storedOf(
  tx: Tx,
  { conversationId, messageCount }: ConversationRow,
  message: NewMessage,
): MessageRow {
  return {
    ...message,
    messageId: tx.system.newId(),
    conversationId,
    number: messageCount + 1,
    fileIds: [...(message.fileIds ?? [])],
    mentions: [...(message.mentions ?? [])],
    cards: message.cards?.length ? message.cards : null,
    sentAt: tx.system.now(),
  };
}

/** What customers write, nearly always. */
function isPlain({ authorKind, visibility, mentions, cards }: MessageRow): boolean {
  return authorKind === 'customer' && visibility === 'public' && mentions.length === 0 && cards === null;
}

function writeAlone(tx: Tx, moved: Partial<ConversationRow>, stored: MessageRow): void {
  closeLots(tx);
  const columns = Object.entries(moved).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { number, sentAt, conversationId, authorKind } = stored;
  // Nobody waits for an answer: it goes to the database with what is announced of it, and with the commit.
  tx.later(sql`
    with moved as (
      update conversations set ${sql.join(columns)}
      where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId})
    ${authorKind === 'member' ? authorsMark(tx, stored) : sql``}
    insert into messages (workspace_id, conversation_id, number, message_id, client_message_id, author_kind, author_id,
      visibility, text, file_ids, mentions, cards, sent_at)
    values (${tx.workspaceId}, ${conversationId}, ${number}, ${stored.messageId}, ${stored.clientMessageId},
      ${authorKind}, ${stored.authorId}, ${stored.visibility}, ${stored.text}, ${stored.fileIds}, ${stored.mentions},
      ${stored.cards === null ? null : JSON.stringify(stored.cards)}, ${sentAt})
  `);
}

/** What a message changes about its conversation. */
function movedBy(before: ConversationRow, message: MessageRow): Partial<ConversationRow> {
  const { number, authorKind, authorId, sentAt } = message;
  const isCustomer = authorKind === 'customer';
  const moved = {
    messageCount: number,
    // Whoever had read everything has also read what they write themselves.
    ...(isCustomer && { customerReadNumber: followed(before.customerReadNumber, number) }),
    ...(authorKind === 'member' && { deskReadNumber: followed(before.deskReadNumber, number) }),
  };
  if (message.visibility !== 'public') return moved;
  const shown = {
    ...moved,
    lastMessageText: preview(message.text),
    lastMessageAuthor: authorKind,
    lastMessageAt: sentAt,
  };
  if (isCustomer) return { ...shown, waitingSince: before.waitingSince ?? sentAt, snoozedUntil: null };
  return {
    ...shown,
    waitingSince: null,
    customerUnreadCount: before.customerUnreadCount + 1,
    ...(authorKind === 'member' && {
      answeredBy: authorId,
      firstResponseAt: before.firstResponseAt ?? sentAt,
    }),
  };
}

function followed(mark: number, number: number): number {
  return mark === number - 1 ? number : mark;
}

function authorsMark({ workspaceId }: Tx, { conversationId, authorId, number }: MessageRow) {
  return sql`, followed as (update read_marks set number = ${number} where workspace_id = ${workspaceId}
    and conversation_id = ${conversationId} and member_id = ${authorId} and number = ${number - 1})`;
}

/** The beginning of a text on one line, cut between characters; empty for files alone. */
export function preview(text: string): string {
  return [...text.replace(/\s+/g, ' ').trim()].slice(0, previewMax).join('');
}
