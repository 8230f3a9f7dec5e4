import { indexTokens } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, systemActor, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { mergedAt, nextPart, packed } from './parts.ts';
import { textsOf, toldWithin } from './told-messages.ts';

/** Most positions of the log that one run indexes; the next follows at once. */
const positionsMax = 4_096;

/**
 * Indexes what the log has told of messages since the last time, part by part. Where it was stopped it goes on, so
 * nothing stays out; what is not a whole part yet is read by each search instead.
 */
export const indexMessages = dueKind('inbox:index-messages', {
  run: async (tx) => {
    const from = await lockProgress(tx);
    const last = await lastPosition(tx);
    let next = from;
    for (
      let length = nextPart(next, last);
      length > 0 && next - from < positionsMax;
      length = nextPart(next, last)
    ) {
      await indexPart(tx, next, next + length);
      next += length;
      for (const part of mergedAt(next, length)) await mergeParts(tx, part.from, part.to);
    }
    await tx.db
      .updateTable('messageIndex')
      .set({ nextPosition: next })
      .where('workspaceId', '=', tx.workspaceId)
      .execute();
    return nextPart(next, last) > 0 ? { at: tx.system.now() } : undefined;
  },
  atOnce: 1,
  timeoutSeconds: 120,
});

async function lockProgress(tx: Tx): Promise<number> {
  await tx.db
    .insertInto('messageIndex')
    .values({ workspaceId: tx.workspaceId, nextPosition: 0 })
    .onConflict((row) => row.doNothing())
    .execute();
  const { nextPosition } = await tx.db
    .selectFrom('messageIndex')
    .select('nextPosition')
    .where('workspaceId', '=', tx.workspaceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return Number(nextPosition);
}

async function lastPosition(tx: Tx): Promise<number> {
  const row = await tx.db
    .selectFrom('positions')
    .select('lastPosition')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  return Number(row?.lastPosition ?? 0);
}

async function indexPart(tx: Tx, from: number, to: number): Promise<void> {
  const positions = new Map<number, number[]>();
  for (const { text, position } of await textsOf(tx, await toldWithin(tx, from, to))) {
    for (const token of indexTokens(text)) {
      const held = positions.get(token);
      if (held) held.push(position);
      else positions.set(token, [position]);
    }
  }
  // In the order of the index, so that neighbours are written together.
  const tokens = [...positions.keys()].sort((a, b) => a - b);
  const rows = tokens.map((token) => packed(positions.get(token) ?? []).toString('hex'));
  await sql`
    insert into message_postings (workspace_id, token, start, positions)
    select ${tx.workspaceId}, u.token, ${from}, decode(u.positions, 'hex')
    from unnest(${tokens}::int[], ${rows}::text[]) as u (token, positions)
  `.execute(tx.db);
}

async function mergeParts(tx: Tx, from: number, to: number): Promise<void> {
  await sql`
    with parts as (
      delete from message_postings where workspace_id = ${tx.workspaceId} and start >= ${from} and start < ${to}
      returning token, start, positions)
    insert into message_postings (workspace_id, token, start, positions)
    select ${tx.workspaceId}, token, ${from}, string_agg(positions, ''::bytea order by start) from parts group by token
    order by token
  `.execute(tx.db);
}

/** Sets the indexing of a workspace's messages to now. For whoever stores many of them at once, as well. */
export async function requestIndexing({
  system,
  workspaceId,
  locale,
  address,
  requestId,
}: Context): Promise<void> {
  const own: Context = { system, workspaceId, locale, address, requestId, actor: systemActor, cause: null };
  await transact(own, (tx) => schedule(tx, indexMessages, workspaceId, tx.system.now()));
}
