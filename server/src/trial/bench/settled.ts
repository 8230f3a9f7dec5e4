import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';

const withinMs = 600_000;
/** Searches read what is shorter than a part of the index from the log. */
const partLength = 256;

interface Waiting {
  readonly facts: number;
  readonly work: number;
  readonly unindexed: number;
}

/**
 * Resolves when a shop that was filled in one go is as one that grew in ninety days: what its facts caused is done, all is
 * indexed for search, statistics are true, dead rows are gone and written pages are on the disk. Otherwise the
 * measures would run beside all of that.
 */
export async function settled(ctx: Context): Promise<void> {
  const from = performance.now();
  for (;;) {
    const waiting = await whatWaits(ctx);
    if (waiting.facts + waiting.work === 0 && waiting.unindexed < partLength) break;
    if (performance.now() - from > withinMs)
      throw new Error(`after ${withinMs / 1000} s there waits ${JSON.stringify(waiting)}`);
    await pause(500);
  }
  await tidy(ctx);
}

async function whatWaits(ctx: Context): Promise<Waiting> {
  const { rows } = await ctx.system.database.dispatcher.query(`select
    (select count(*)::int from unsequenced) as facts,
    (select count(*)::int from due where failed_at is null and due_at <= now()) as work,
    (select coalesce(sum(last_position), 0)::int from positions) as last`);
  const { facts, work, last } = z
    .object({ facts: z.number(), work: z.number(), last: z.number() })
    .parse(rows[0]);
  const next = await look(ctx, async (tx) => {
    const row = await tx.db
      .selectFrom('messageIndex')
      .select('nextPosition')
      .where('workspaceId', '=', tx.workspaceId)
      .executeTakeFirst();
    return Number(row?.nextPosition ?? 0);
  });
  return { facts, work, unindexed: last - next };
}

async function tidy({ system }: Context): Promise<void> {
  const client = await system.database.owner.connect();
  try {
    // Of a million messages it takes longer than any statement of the product may.
    await client.query('set statement_timeout = 0');
    const { rows } =
      await client.query(`select format('vacuum (analyze) %s', string_agg(oid::regclass::text, ', ')) as text
      from pg_class where relkind = 'r' and relowner = (select oid from pg_roles where rolname = current_user)
        and relnamespace = 'public'::regnamespace`);
    await client.query(z.object({ text: z.string() }).parse(rows[0]).text);
    // Somebody else's server may not let us; it does so by itself within minutes.
    await client.query('checkpoint').catch(() => undefined);
  } finally {
    client.release(true);
  }
}
