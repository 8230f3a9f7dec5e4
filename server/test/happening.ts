import { type FactKind, fact, Id } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Module } from '#platform/module.ts';

/** A fact that means nothing, for tests of the ground: `n` tells one from another. */
export const happened = fact({
  kind: 'test.happened',
  words: { zh: '发生了', en: 'It happened' },
  payload: z.object({ thingId: Id, n: z.number().int() }),
  seenWith: null,
  subject: 'thingId',
});

/** A module that only announces, so that nothing else happens in a test of facts. */
export function moduleOf(facts: readonly FactKind[], parts: Partial<Module> = {}): Module {
  return { name: 'test', permissions: [], facts, routes: () => undefined, ...parts };
}

/** Announces one in a transaction of its own. Answers the fact's id. */
export async function happen(ctx: Context, n: number): Promise<string> {
  return transact(ctx, (tx) => announce(tx, happened, { thingId: tx.system.newId(), n }));
}

/** The same context in a process that is killed right after its commits: it wakes nobody. */
export function dying(ctx: Context): Context {
  return { ...ctx, system: { ...ctx.system, wake: () => undefined } };
}

/** Positions and payloads of the workspace's log, by position, unstamped ones last. */
export async function logOf(ctx: Context): Promise<{ position: number | null; n: number; factId: string }[]> {
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('facts')
      .select(['position', 'payload', 'factId'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', happened.kind)
      .orderBy('position')
      .execute(),
  );
  return rows.map(({ position, payload, factId }) => ({
    position,
    factId,
    n: happened.payload.parse(payload).n,
  }));
}

/** 1, 2, … count. */
export function oneTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
