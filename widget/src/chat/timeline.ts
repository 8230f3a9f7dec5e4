import type { Message, StoredFile } from './contract.ts';
import { dayIn } from './day.ts';
import type { OutboxItem } from './outbox/outbox.ts';
import type { Thread } from './thread/thread.ts';

/** How a message of the visitor's stands. `sent` has arrived, `read` was seen by the shop. `stuck` means that sending failed and goes on by itself. */
export type Delivery = 'read' | 'sent' | 'sending' | 'stuck' | 'refused';

/** One line of the conversation as it is shown. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'new-chat'; readonly key: string }
  | { readonly kind: 'notice'; readonly key: string; readonly text: string }
  | Bubble;

export interface Bubble {
  readonly kind: 'bubble';
  /** The client's id, so that a message stays the same on the screen when it is stored. */
  readonly key: string;
  readonly isMine: boolean;
  readonly text: string;
  readonly files: readonly StoredFile[];
  readonly cards?: NonNullable<Message['cards']>;
  /** Where it is stored; `null` while it is on its way. */
  readonly stored: Pick<Message, 'conversationId' | 'number'> | null;
  /** ISO 8601. */
  readonly at: string;
  /** The first of several by one side in a row. */
  readonly isFirst: boolean;
  /** Under the last of them stands the time. */
  readonly isLast: boolean;
  readonly delivery: Delivery | null;
  readonly refusal: string | null;
}

/** What the rows are made from. */
export interface Shown {
  readonly thread: Thread;
  readonly outbox: readonly OutboxItem[];
  /** Sending has failed at least once since it last succeeded. */
  readonly isStuck: boolean;
  readonly timeZone?: string;
}

const groupMs = 5 * 60_000;

/**
 * The conversation from top to bottom: days, both sides' messages, and below them what is still on its way. A message
 * that has arrived and is still in the outbox (its answer was lost) is shown once, as sent.
 */
export function timeline({ thread, outbox, isStuck, timeZone }: Shown): Row[] {
  const stored = [...thread.earlier, ...thread.messages];
  const known = new Set(stored.map((message) => message.clientMessageId));
  const waiting = outbox.filter((item) => !known.has(item.clientMessageId));
  const next = waiting.find((item) => item.refusal === null);

  const said: Said[] = [
    ...stored.map((message) => ofMessage(message, thread)),
    ...waiting.map((item) => ofItem(item, isStuck && item === next)),
  ];
  const dayOf = dayIn(timeZone);
  return said.flatMap((one, index) => rowsOf(one, said[index - 1], said[index + 1], dayOf));
}

interface Said
  extends Pick<Bubble, 'key' | 'text' | 'files' | 'cards' | 'stored' | 'at' | 'delivery' | 'refusal'> {
  readonly conversationId: string | null;
  readonly side: Message['authorKind'];
}

function ofMessage(message: Message, { conversationId: current, deskRead }: Thread): Said {
  const {
    clientMessageId: key,
    conversationId,
    number,
    authorKind: side,
    text,
    files,
    cards,
    sentAt: at,
  } = message;
  const isRead = conversationId === current && number <= deskRead;
  const delivery = side === 'customer' ? (isRead ? 'read' : 'sent') : null;
  return {
    key,
    conversationId,
    side,
    text,
    files,
    ...(cards && { cards }),
    stored: { conversationId, number },
    at,
    delivery,
    refusal: null,
  };
}

function ofItem(item: OutboxItem, isStuck: boolean): Said {
  const { clientMessageId: key, text, files, writtenAt: at, refusal } = item;
  const going = isStuck ? 'stuck' : 'sending';
  const delivery = refusal === null ? going : 'refused';
  return { key, conversationId: null, side: 'customer', text, files, stored: null, at, delivery, refusal };
}

function rowsOf(
  one: Said,
  before: Said | undefined,
  after: Said | undefined,
  dayOf: (at: string) => string,
): Row[] {
  const day = dayOf(one.at);
  const isNewDay = !before || dayOf(before.at) !== day;
  const isNewChat = before?.conversationId != null && isOther(before, one);
  const rows: Row[] = [];
  if (isNewDay) rows.push({ kind: 'day', key: `day ${one.key}`, at: one.at });
  if (isNewChat) rows.push({ kind: 'new-chat', key: `chat ${one.key}` });
  if (one.side === 'system') {
    rows.push({ kind: 'notice', key: one.key, text: one.text });
    return rows;
  }
  const { conversationId: _, side, ...shown } = one;
  const isFirst = isNewDay || isNewChat || !before || !isTogether(before, one);
  const isLast = !after || dayOf(after.at) !== day || isOther(one, after) || !isTogether(one, after);
  rows.push({ kind: 'bubble', ...shown, isMine: side === 'customer', isFirst, isLast });
  return rows;
}

/** What waits belongs to the conversation it will be answered in. */
function isOther(before: Said, one: Said): boolean {
  return one.conversationId !== null && before.conversationId !== one.conversationId;
}

function isTogether(before: Said, one: Said): boolean {
  if (before.side !== one.side || before.delivery !== one.delivery) return false;
  return Math.abs(Date.parse(one.at) - Date.parse(before.at)) < groupMs;
}
