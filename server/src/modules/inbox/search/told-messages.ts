import {
  automaticReplySent,
  messageImported,
  messageReceived,
  noteAdded,
  replySent,
} from '@zhiyin/domain/inbox';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { withSubjects } from './with-subjects.ts';

const telling = [messageReceived, replySent, automaticReplySent, noteAdded, messageImported];
const kinds = telling.map((one) => one.kind);
const Numbered = z.object({ number: z.number().int() });

/** Where the message stands of which a fact tells. */
export interface Told {
  readonly position: number;
  readonly conversationId: string;
  readonly number: number;
}

/** A message with the position of the fact that tells of it. */
export interface ToldMessage extends Told {
  readonly text: string;
}

/** The facts of a part of the log that tell of messages, in order; `to` is not in it. */
export async function toldWithin(tx: Tx, from: number, to: number): Promise<Told[]> {
  return toldWhere(tx, sql`position >= ${from} and position < ${to}`);
}

/** The facts of some positions that tell of messages, in order. */
export async function toldAt(tx: Tx, positions: readonly number[]): Promise<Told[]> {
  return positions.length === 0 ? [] : toldWhere(tx, sql`position = any(${[...positions]}::bigint[])`);
}

/** Where the log tells of a message; null when it does not. */
export async function positionOf(
  tx: Tx,
  { conversationId, number }: { readonly conversationId: string; readonly number: number },
): Promise<number | null> {
  const [told] = await toldWhere(
    tx,
    sql`subject_id = ${conversationId} and position is not null and (payload->>'number')::int = ${number}`,
  );
  return told?.position ?? null;
}

/** The texts of messages that facts tell of, with what letters are about, in the order of the facts. */
export async function textsOf(tx: Tx, told: readonly Told[]): Promise<ToldMessage[]> {
  const { rows } = await sql<Stored>`
    select u.position, m.conversation_id, m.number, m.text, m.message_id, m.client_message_id, c.channel
    from unnest(${told.map((one) => one.position)}::bigint[], ${told.map((one) => one.conversationId)}::uuid[],
      ${told.map((one) => one.number)}::int[]) as u (position, conversation_id, number)
    join messages m on m.workspace_id = ${tx.workspaceId} and m.conversation_id = u.conversation_id
      and m.number = u.number
    join conversations c on c.workspace_id = ${tx.workspaceId} and c.conversation_id = u.conversation_id
    order by u.position
  `.execute(tx.db);
  const read = await withSubjects(tx, rows);
  return read.map((row) => ({ ...row, position: Number(row.position) }));
}

interface Stored extends ToldMessage {
  readonly messageId: string;
  readonly clientMessageId: string;
  readonly channel: string;
}

async function toldWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<Told[]> {
  const { rows } = await sql<Row>`
    select position, subject_id, payload from facts
    where workspace_id = ${tx.workspaceId} and kind = any(${kinds}::text[]) and ${condition} order by position
  `.execute(tx.db);
  return rows.flatMap(asTold);
}

interface Row {
  readonly position: unknown;
  readonly subjectId: string | null;
  readonly payload: unknown;
}

/** A fact that says no number is of another kind of log than ours, and tells of no message. */
function asTold(row: Row): Told[] {
  const payload = Numbered.safeParse(row.payload).data;
  if (!payload || row.subjectId === null) return [];
  return [{ position: Number(row.position), conversationId: row.subjectId, number: payload.number }];
}
