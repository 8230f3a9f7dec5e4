import { readMetrics } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Context, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { tidyStoredDays, untilDaysAreStored } from '#platform/metrics/days/stored-days.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { chatsModule, period, seeChats, storeChats } from '../../../../test/measured-chats.ts';
import { askMetrics } from './read-metrics.ts';

const shop = useBareShop({ modules: [chatsModule] });
const manager = () => shop().member(readMetrics, seeChats);

beforeAll(async () => {
  await storeChats(manager());
  // Long after all of them, so that every day is one of the past.
  shop().pass(40 * 86_400);
});

/** The manager, asking a process that has only just started. */
function started(): Context {
  const { system } = shop();
  const another = { ...system };
  knownMetrics.use(another, knownMetrics.of(system));
  return { ...manager(), system: another };
}

/** The groups of all chats by their tags, of which these tests note nothing. */
const byTags = {
  metric: 'test.kept-count',
  period,
  bucket: 'none',
  compare: 'none',
  groupBy: 'tags',
} as const;

async function groupsOf(ctx: Context): Promise<(string | null)[]> {
  const { answers } = await askMetrics(ctx, [byTags]);
  await untilDaysAreStored(ctx.system);
  return (answers[0]?.rows ?? []).map(({ group }) => group).toSorted();
}

async function run(work: (tx: Tx) => Promise<unknown>): Promise<void> {
  await transact(manager(), async (tx) => void (await work(tx)));
}

const tagged = (tag: string) => (tx: Tx) =>
  sql`update chats set tags = ${[tag]}::text[] where workspace_id = ${tx.workspaceId}`.execute(tx.db);
const dayCount = (tx: Tx) =>
  tx.db
    .selectFrom('metricDays')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
const storedCount = async (): Promise<number> => Number((await look(manager(), dayCount)).n);

/**
 * Nothing is kept anywhere; then a process has read the days and stored them. Answers how many. What is stored counts
 * from the oldest writer that is under way, so those of other stories on the same server are waited for.
 */
async function storedAnew(): Promise<number> {
  const writer = await transact(manager(), async (tx) => {
    await tx.db.deleteFrom('metricDays').where('workspaceId', '=', tx.workspaceId).execute();
    return (
      (await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(tx.db)).rows[0]?.id ?? ''
    );
  });
  const isLast = (tx: Tx) =>
    sql<{ is: boolean }>`select pg_snapshot_xmin(pg_current_snapshot()) > ${writer}::xid8 as is`.execute(
      tx.db,
    );
  const areOthersDone = async () => (await look(manager(), isLast)).rows[0]?.is;
  await expect.poll(areOthersDone, { timeout: 60_000 }).toBe(true);
  await groupsOf(started());
  return storedCount();
}

it('stores what days came to, for processes that start later', async () => {
  await run(tagged('stored'));
  // Fourteen days, in groups and all together.
  expect(await storedAnew()).toBe(28);
  await run(tagged('unnoticed'));
  expect(await groupsOf(started())).toEqual(['stored']);
});

it('believes nothing of what was stored before its rows were changed', async () => {
  await run(tagged('stored'));
  await storedAnew();
  await run(tagged('seen'));
  await run((tx) => sql`update chats set score = 1 where workspace_id = ${tx.workspaceId}`.execute(tx.db));
  expect(await groupsOf(started())).toEqual(['seen']);
});

it('believes nothing of what another database server stored', async () => {
  await run(tagged('stored'));
  await storedAnew();
  await run(tagged('seen'));
  await run((tx) =>
    sql`update metric_days set server = server + 1 where workspace_id = ${tx.workspaceId}`.execute(tx.db),
  );
  expect(await groupsOf(started())).toEqual(['seen']);
});

it('takes away stored days whose rows were changed, and leaves the others', async () => {
  const all = await storedAnew();
  const [first, last] = ['2026-03-25T12:00:00Z', '2026-03-25T13:00:00Z'];
  await run((tx) =>
    sql`insert into chats (workspace_id, chat_id, began_at, tags)
      select ${tx.workspaceId}, gen_random_uuid(), moment::timestamptz, '{}' from unnest(${[first, last]}::text[]) moment
    `.execute(tx.db),
  );
  await run(tidyStoredDays);
  expect(await storedCount()).toBe(all - 2);
});
