import { createHash } from 'node:crypto';
import { messageImported, type PastChat, type PastLine } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { shopLocale } from '#modules/channels';
import { rememberCustomers } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { preview } from '../append-message.ts';

/** What became of a batch: conversations and messages that were new, messages that were here already. */
export interface Written {
  readonly chatCount: number;
  readonly addedCount: number;
  readonly sameCount: number;
}

/** A line with the id that the same line has in every file. */
interface Told extends PastLine {
  readonly clientMessageId: string;
}

/** A conversation as it will be, or will go on. */
interface Piece {
  readonly conversationId: string;
  readonly customerId: string;
  readonly isNew: boolean;
  /** Messages that it has already. */
  readonly before: number;
  readonly lines: readonly Told[];
}

/**
 * Stores past chats as closed conversations. What is here already is not stored again: a chat that goes on in a newer
 * file is gone on with, and what a newer file has from before stands as a conversation of its own.
 */
export async function writeChats(
  tx: Tx,
  { importId, platform }: { readonly importId: string; readonly platform: string },
  chats: readonly PastChat[],
): Promise<Written> {
  const told = chats.map((chat) => ({
    chat,
    lines: withIds(platform, chat),
    customerId: idOf(platform, chat),
  }));
  await rememberCustomers({ ...tx, locale: await shopLocale(tx) }, customersOf(told), 'import');
  const known = await knownOf(
    tx,
    told.flatMap(({ lines }) => lines.map(({ clientMessageId }) => clientMessageId)),
  );
  const pieces = told.flatMap(({ lines, customerId }) => piecesOf(tx, lines, customerId, known));
  await writeConversations(tx, pieces);
  await writeMessages(tx, pieces);
  await noteBrought(tx, importId, told, known, pieces);
  const addedCount = pieces.reduce((sum, { lines }) => sum + lines.length, 0);
  const lineCount = told.reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    chatCount: pieces.filter(({ isNew }) => isNew).length,
    addedCount,
    sameCount: lineCount - addedCount,
  };
}

/** A UUID made of a text: the same for the same text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function idOf(platform: string, { customer }: PastChat): string {
  return uuidOf(JSON.stringify(['customer', platform, customer]));
}

/** Who says the same again within the same second says it twice: such lines are counted. */
function withIds(platform: string, { customer, lines }: PastChat): Told[] {
  const times = new Map<string, number>();
  return lines.map((line) => {
    const { at, speaker, account, text } = line;
    const said = JSON.stringify(['line', platform, customer, at.toISOString(), speaker, account, text]);
    const nth = (times.get(said) ?? 0) + 1;
    times.set(said, nth);
    return { ...line, clientMessageId: uuidOf(`${said}${nth}`) };
  });
}

function customersOf(told: readonly { chat: PastChat; lines: readonly Told[]; customerId: string }[]) {
  const byId = Map.groupBy(told, ({ customerId }) => customerId);
  return [...byId].map(([customerId, theirs]) => {
    const moments = theirs.flatMap(({ lines }) => lines.map(({ at }) => at.getTime()));
    const [first] = theirs;
    return {
      customerId,
      name: (first?.chat.customer ?? '').slice(0, 200),
      email: theirs.find(({ chat }) => chat.email !== '')?.chat.email ?? '',
      firstAt: new Date(moments.reduce((a, b) => Math.min(a, b))),
      lastAt: new Date(moments.reduce((a, b) => Math.max(a, b))),
    };
  });
}

interface Known {
  readonly clientMessageId: string;
  readonly conversationId: string;
  readonly messageCount: number;
  readonly lastMessageAt: Date;
}

/**
 * Those of some lines that are here already. Each is looked up by itself: while a file is taken in, the planner knows
 * nothing yet of how large the tables have become, and would read all of them for every batch.
 */
async function knownOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await sql<Known>`
    select u.id as client_message_id, m.conversation_id, c.message_count, c.last_message_at
    from unnest(${[...ids]}::uuid[]) u (id)
    cross join lateral (select conversation_id from messages
      where workspace_id = ${tx.workspaceId} and client_message_id = u.id limit 1) m
    cross join lateral (select message_count, last_message_at from conversations
      where workspace_id = ${tx.workspaceId} and conversation_id = m.conversation_id limit 1) c
  `.execute(tx.db);
  return new Map(rows.map((row) => [row.clientMessageId, row]));
}

function piecesOf(
  tx: Tx,
  lines: readonly Told[],
  customerId: string,
  known: ReadonlyMap<string, Known>,
): Piece[] {
  const fresh = lines.filter(({ clientMessageId }) => !known.has(clientMessageId));
  const last = lines.flatMap(({ clientMessageId }) => known.get(clientMessageId) ?? []).at(-1);
  const isOn = ({ at }: Told): boolean => last !== undefined && at >= last.lastMessageAt;
  const begun = {
    conversationId: tx.system.newId(),
    customerId,
    isNew: true,
    before: 0,
    lines: fresh.filter((line) => !isOn(line)),
  };
  const goneOn = last && {
    conversationId: last.conversationId,
    customerId,
    isNew: false,
    before: last.messageCount,
    lines: fresh.filter(isOn),
  };
  return [begun, ...(goneOn ? [goneOn] : [])].filter((piece) => piece.lines.length > 0);
}

async function writeConversations(tx: Tx, pieces: readonly Piece[]): Promise<void> {
  const rows = pieces.flatMap(rowOf);
  const fresh = rows.filter(({ is_new: isNew }) => isNew);
  if (fresh.length > 0) {
    await sql`
      insert into conversations (workspace_id, conversation_id, customer_id, channel, state, opened_at, closed_at,
        first_response_at, answered_by, message_count, desk_read_number, customer_read_number, last_message_text,
        last_message_author, last_message_at)
      select ${tx.workspaceId}, r.conversation_id, r.customer_id, 'import', 'closed', r.opened_at, r.last_at,
        r.first_response_at, r.answered_by, r.message_count, r.message_count, r.message_count, r.last_text,
        r.last_author, r.last_at
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as r (conversation_id uuid, customer_id uuid,
        opened_at timestamptz, last_at timestamptz, first_response_at timestamptz, answered_by uuid,
        message_count integer, last_text text, last_author text)
    `.execute(tx.db);
  }
  const goneOn = rows.filter(({ is_new: isNew }) => !isNew);
  if (goneOn.length === 0) return;
  await sql`
    update conversations c set message_count = r.message_count, desk_read_number = r.message_count,
      customer_read_number = r.message_count, last_message_text = r.last_text, last_message_author = r.last_author,
      last_message_at = r.last_at, closed_at = r.last_at, answered_by = coalesce(c.answered_by, r.answered_by),
      first_response_at = coalesce(c.first_response_at, r.first_response_at)
    from jsonb_to_recordset(${JSON.stringify(goneOn)}::jsonb) as r (conversation_id uuid, last_at timestamptz,
      first_response_at timestamptz, answered_by uuid, message_count integer, last_text text, last_author text)
    where c.workspace_id = ${tx.workspaceId} and c.conversation_id = r.conversation_id
  `.execute(tx.db);
}

function rowOf({ conversationId, customerId, isNew, before, lines }: Piece) {
  const [first] = lines;
  const shown = lines.filter(({ isNote }) => !isNote);
  const last = shown.at(-1) ?? lines.at(-1);
  if (!first || !last) return [];
  const asked = shown.find(({ speaker }) => speaker === 'customer');
  const answer = shown.find(({ speaker, at }) => speaker === 'member' && at >= (asked?.at ?? first.at));
  return [
    {
      conversation_id: conversationId,
      customer_id: customerId,
      is_new: isNew,
      opened_at: first.at,
      last_at: lines.at(-1)?.at ?? last.at,
      first_response_at: answer?.at ?? null,
      answered_by: lines.findLast(({ memberId }) => memberId !== null)?.memberId ?? null,
      message_count: before + lines.length,
      last_text: preview(last.text),
      last_author: last.speaker,
    },
  ];
}

/** What the import shows is in it: what it brought, and what of it was here already. */
async function noteBrought(
  tx: Tx,
  importId: string,
  told: readonly { readonly lines: readonly Told[] }[],
  known: ReadonlyMap<string, Known>,
  pieces: readonly Piece[],
): Promise<void> {
  const here = told.flatMap(({ lines }) => lines.flatMap((line) => known.get(line.clientMessageId) ?? []));
  const ids = [...new Set([...here, ...pieces].map(({ conversationId }) => conversationId))];
  await sql`
    insert into imported_conversations (workspace_id, import_id, conversation_id)
    select ${tx.workspaceId}, ${importId}, u.id from unnest(${ids}::uuid[]) u (id) order by u.id on conflict do nothing
  `.execute(tx.db);
}

async function writeMessages(tx: Tx, pieces: readonly Piece[]): Promise<void> {
  const rows = pieces.flatMap(({ conversationId, customerId, before, lines }) =>
    lines.map(({ clientMessageId, speaker, account, memberId, at, text, isNote }, index) => ({
      conversation_id: conversationId,
      customer_id: customerId,
      number: before + index + 1,
      message_id: tx.system.newId(),
      client_message_id: clientMessageId,
      author_kind: speaker,
      author_id: speaker === 'customer' ? customerId : memberId,
      author_name: speaker === 'member' && memberId === null && account !== '' ? account.slice(0, 200) : null,
      visibility: isNote ? 'note' : 'public',
      text,
      sent_at: at,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into messages (workspace_id, conversation_id, number, message_id, client_message_id, author_kind, author_id,
      author_name, visibility, text, sent_at)
    select ${tx.workspaceId}, r.conversation_id, r.number, r.message_id, r.client_message_id, r.author_kind, r.author_id,
      r.author_name, r.visibility, r.text, r.sent_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (conversation_id uuid, number integer, message_id uuid,
      client_message_id uuid, author_kind text, author_id uuid, author_name text, visibility text, text text,
      sent_at timestamptz)
  `.execute(tx.db);
  for (const row of rows) {
    const { conversation_id: conversationId, message_id: messageId, number, sent_at: sentAt } = row;
    const about = { conversationId, customerId: row.customer_id, teamId: null, assigneeId: null };
    await announce(tx, messageImported, { ...about, messageId, number, sentAt: sentAt.toISOString() });
  }
}
