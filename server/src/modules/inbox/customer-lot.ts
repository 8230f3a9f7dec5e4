import type { Tx } from '#platform/context.ts';
import type { Statement } from '#platform/database/together.ts';
import type { ConversationRow, MessageRow } from './rows.ts';

const messageColumns = `(workspace_id, conversation_id, number, message_id, client_message_id, author_kind, author_id,
  visibility, text, file_ids, mentions, sent_at)`;
const given = `unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
  $9::timestamptz[], $10::int[], $11::text[], $12::timestamptz[]`;
const names = `(conversation_id, number, message_id, client_message_id, author_id, text, file_ids, sent_at, read_number,
  preview, waiting_since`;
const insert = `insert into messages ${messageColumns}
  select $1, u.conversation_id, u.number, u.message_id, u.client_message_id, 'customer', u.author_id, 'public', u.text,
    u.file_ids::uuid[], '{}', u.sent_at from ${given}) u ${names})`;

const moving = `
  with moved as (
    update conversations c set message_count = u.number, customer_read_number = u.read_number,
      last_message_text = u.preview, last_message_author = 'customer', last_message_at = u.sent_at,
      waiting_since = u.waiting_since, snoozed_until = null
    from ${given}) u ${names}) where c.workspace_id = $1 and c.conversation_id = u.conversation_id)
  ${insert}`;
const opening = `
  with opened as (
    insert into conversations (workspace_id, conversation_id, customer_id, channel, channel_id, state, opened_at,
      message_count, customer_read_number, last_message_text, last_message_author, last_message_at, waiting_since)
    select $1, u.conversation_id, u.author_id, u.channel, u.channel_id, 'open', u.opened_at,
      u.number, u.read_number, u.preview, 'customer', u.sent_at, u.waiting_since
    from ${given}, $13::text[], $14::uuid[], $15::timestamptz[]) u ${names}, channel, channel_id, opened_at))
  ${insert}`;

type Value = string | number | Date | null;

/** What customers wrote in one transaction, each into a conversation of its own: one statement for all of them. */
class CustomerLot implements Statement {
  readonly text: string;
  readonly #workspaceId: string;
  readonly #rows = new Map<string, readonly Value[]>();
  readonly #onSent: () => void;

  constructor(text: string, workspaceId: string, onSent: () => void) {
    this.text = text;
    this.#workspaceId = workspaceId;
    this.#onSent = onSent;
  }

  has(conversationId: string): boolean {
    return this.#rows.has(conversationId);
  }

  add(conversationId: string, row: readonly Value[]): void {
    this.#rows.set(conversationId, row);
  }

  /** Read when they are on their way; what comes later goes with the next. */
  get values(): readonly unknown[] {
    this.#onSent();
    const rows = [...this.#rows.values()];
    const [first = []] = rows;
    return [this.#workspaceId, ...first.map((_, column) => rows.map((row) => row[column] ?? null))];
  }
}

/** The lots of a transaction that wait to be sent, by its `later`. */
interface Lots {
  moved?: CustomerLot;
  opened?: CustomerLot;
}

const waiting = new WeakMap<Tx['later'], Lots>();

/**
 * Writes what a customer said, and the conversation as it is with it, which the caller holds; or opens that
 * conversation, which nobody knows yet. Goes to the database with what others of the transaction said.
 */
export function writeInLot(
  tx: Tx,
  kind: keyof Lots,
  conversation: ConversationRow,
  message: MessageRow,
): void {
  const lots = waiting.get(tx.later) ?? {};
  waiting.set(tx.later, lots);
  const { conversationId } = message;
  // Two statements run in their order; two rows of one statement in none.
  const isIn = lots.moved?.has(conversationId) || lots.opened?.has(conversationId);
  const before = isIn ? undefined : lots[kind];
  const lot = before ?? beginLot(tx, kind, lots);
  lot.add(conversationId, rowOf(kind, conversation, message));
}

/** What is written from here on comes after whatever the transaction has written by now. */
export function closeLots(tx: Tx): void {
  waiting.delete(tx.later);
}

function beginLot(tx: Tx, kind: keyof Lots, lots: Lots): CustomerLot {
  const lot = new CustomerLot(kind === 'moved' ? moving : opening, tx.workspaceId, () => {
    if (lots[kind] === lot) delete lots[kind];
  });
  lots[kind] = lot;
  tx.later(lot);
  return lot;
}

function rowOf(kind: keyof Lots, after: ConversationRow, message: MessageRow): readonly Value[] {
  const said = [
    message.conversationId,
    message.number,
    message.messageId,
    message.clientMessageId,
    message.authorId,
    message.text,
    `{${message.fileIds.join(',')}}`,
    message.sentAt,
    after.customerReadNumber,
    after.lastMessageText,
    after.waitingSince,
  ];
  return kind === 'moved' ? said : [...said, after.channel, after.channelId, after.openedAt];
}
