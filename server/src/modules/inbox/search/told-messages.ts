import { messageReceived, noteAdded, replySent } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

const kinds = [messageReceived, replySent, noteAdded].map((one) => one.kind);
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
  const rows = await toldBy(tx)
    .where('position', '>=', from)
    .where('position', '<', to)
    .orderBy('position')
    .execute();
  return rows.flatMap(asTold);
}

/** The facts of some positions that tell of messages. */
export async function toldAt(tx: Tx, positions: readonly number[]): Promise<Told[]> {
  if (positions.length === 0) return [];
  const rows = await toldBy(tx)
    .where('position', 'in', [...positions])
    .execute();
  return rows.flatMap(asTold);
}

/** The texts of messages that facts tell of, in the order of the facts. */
export async function textsOf(tx: Tx, told: readonly Told[]): Promise<ToldMessage[]> {
  const { rows } = await sql<ToldMessage>`
    select u.position, m.conversation_id, m.number, m.text
    from unnest(${told.map((one) => one.position)}::bigint[], ${told.map((one) => one.conversationId)}::uuid[],
      ${told.map((one) => one.number)}::int[]) as u (position, conversation_id, number)
    join messages m on m.workspace_id = ${tx.workspaceId} and m.conversation_id = u.conversation_id
      and m.number = u.number
    order by u.position
  `.execute(tx.db);
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

function toldBy(tx: Tx) {
  return tx.db
    .selectFrom('facts')
    .select(['position', 'subjectId', 'payload'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', 'in', kinds);
}

/** A fact that says no number is of another kind of log than ours, and tells of no message. */
function asTold(row: { position: unknown; subjectId: string | null; payload: unknown }): Told[] {
  const payload = Numbered.safeParse(row.payload).data;
  if (!payload || row.subjectId === null) return [];
  return [{ position: Number(row.position), conversationId: row.subjectId, number: payload.number }];
}
