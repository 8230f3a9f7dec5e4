import { aggregates, type MetricAnswer, type MetricQuestion } from '@zhiyin/domain/kit';
import { readMetrics } from '@zhiyin/domain/platform';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { chats, chatsModule, period, seeChats, storeChats } from '../../../../test/measured-chats.ts';
import { askMetrics } from './read-metrics.ts';

const shop = useBareShop({ modules: [chatsModule] });
const manager = () => shop().member(readMetrics, seeChats);

beforeAll(async () => {
  await storeChats(manager());
  // Long after all of them, so that every day is one of the past.
  shop().pass(40 * 86_400);
});

const cuts: Partial<MetricQuestion>[] = [
  {},
  { bucket: 'day' },
  { bucket: 'week', groupBy: 'channel', compare: 'previous' },
  { groupBy: 'tags', thenBy: '@hour' },
  { filter: { field: 'channel', operator: 'is', value: 'web' }, bucket: 'month' },
];
const plainly = { period, bucket: 'none', compare: 'none' } as const;
const questions = (prefix: string): MetricQuestion[] =>
  cuts.flatMap((cut) =>
    // What stands at an end belongs to no hour.
    (cut.thenBy === '@hour' ? aggregates : [...aggregates, 'recent']).map((one) => ({
      metric: `test.${prefix}${one}`,
      ...plainly,
      ...cut,
    })),
  );

/** Numbers to nine digits, as sums of floats differ in their last by the order of adding, and rows in one order. */
function plain(answers: readonly MetricAnswer[]): unknown[] {
  const rough = (of: unknown) =>
    JSON.stringify(of, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value));
  return answers.map(({ rows, total, comparison }) => ({
    rows: rows.map(rough).toSorted(),
    total: rough(total),
    comparison: comparison && { rows: comparison.rows.map(rough).toSorted(), total: rough(comparison.total) },
  }));
}

async function expectSame(): Promise<void> {
  const fresh = plain(await inLots(questions('')));
  expect(plain(await inLots(questions('kept-')))).toEqual(fresh);
  expect(plain(await inLots(questions('kept-'), started()))).toEqual(fresh);
}

/** The manager, asking a process that has only just started. */
function started(): Context {
  const { system } = shop();
  const another = { ...system };
  knownMetrics.use(another, knownMetrics.of(system));
  return { ...manager(), system: another };
}

async function inLots(all: readonly MetricQuestion[], ctx = manager()): Promise<MetricAnswer[]> {
  const answers: MetricAnswer[] = [];
  for (let from = 0; from < all.length; from += aggregates.length)
    answers.push(...(await askMetrics(ctx, all.slice(from, from + aggregates.length))).answers);
  return answers;
}

const which = fc.nat(chats.length - 1);
const aChange = fc.oneof(
  fc.record({ does: fc.constant('score' as const), which, score: fc.option(fc.nat(10)) }),
  fc.record({ does: fc.constant('channel' as const), which, channel: fc.constantFrom('web', 'mail', null) }),
  fc.record({ does: fc.constant('move' as const), which, days: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ does: fc.constant('forget' as const), which }),
  fc.record({ does: fc.constant('again' as const), which }),
);
type Change = typeof aChange extends fc.Arbitrary<infer One> ? One : never;

async function change(one: Change): Promise<void> {
  const chat = chats[one.which];
  await transact(manager(), async (tx) => {
    const mine = sql`workspace_id = ${tx.workspaceId} and chat_id = ${chat?.id}`;
    if (one.does === 'score') await sql`update chats set score = ${one.score} where ${mine}`.execute(tx.db);
    if (one.does === 'channel')
      await sql`update chats set channel = ${one.channel} where ${mine}`.execute(tx.db);
    if (one.does === 'move')
      await sql`update chats set began_at = began_at + make_interval(days => ${one.days}) where ${mine}`.execute(
        tx.db,
      );
    if (one.does === 'forget') await sql`delete from chats where ${mine}`.execute(tx.db);
    if (one.does === 'again')
      await sql`insert into chats (workspace_id, chat_id, began_at, score, channel, tags)
        values (${tx.workspaceId}, ${crypto.randomUUID()}, ${chat?.at}, 7, 'web', '{vip}')`.execute(tx.db);
  });
}

it('says of days that are kept what their rows say, whatever is changed in the past', async () => {
  await expectSame();
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { minLength: 1, maxLength: 4 }), async (changes) => {
      for (const one of changes) await change(one);
      await expectSame();
    }),
    { numRuns: 8 },
  );
});

it('counts what stands at the end of hours and days, whatever is changed in the past', async () => {
  const twoDays = { from: '2026-03-28', to: '2026-03-30', zone: period.zone };
  const cutFiner = (prefix: string) => [
    { ...plainly, metric: `test.${prefix}recent`, period: twoDays, bucket: 'hour' as const },
    { ...plainly, metric: `test.${prefix}recent`, period: twoDays, bucket: 'day' as const },
    { ...plainly, metric: `test.${prefix}recent`, period: { ...twoDays, zone: 'Asia/Kolkata' } },
  ];
  const fresh = async () => plain((await askMetrics(manager(), cutFiner(''))).answers);
  const kept = async () => plain((await askMetrics(manager(), cutFiner('kept-'))).answers);
  expect(await kept()).toEqual(await fresh());
  for (const which of [3, 7, 11]) await change({ does: 'score', which, score: 10 });
  expect(await kept()).toEqual(await fresh());
});

it('finds what was written by who began before it looked', async () => {
  const asked = () => askMetrics(manager(), questions('kept-').slice(0, 1));
  const n = async () => (await asked()).answers[0]?.total.n ?? 0;
  const noon = new Date('2026-03-25T12:00:00Z');
  const before = await n();
  await transact(manager(), async (tx) => {
    await sql`insert into chats (workspace_id, chat_id, began_at, score, channel, tags)
      values (${tx.workspaceId}, ${crypto.randomUUID()}, ${noon}, 7, 'web', '{}')`.execute(tx.db);
    expect(await n()).toBe(before);
    // Others write and are read while this one is not done.
    await change({ does: 'score', which: 1, score: 3 });
    expect(await n()).toBe(before);
  });
  expect(await n()).toBe(before + 1);
});

it('reads no rows of a day that is known', async () => {
  const asked = async (metric: string) => {
    const question = { metric, period, bucket: 'none', compare: 'none', groupBy: 'tags' } as const;
    return (await askMetrics(manager(), [question])).answers[0]?.rows;
  };
  const known = await asked('test.kept-count');
  // Behind the back of the notes, which these tables have of other columns.
  await transact(manager(), (tx) =>
    sql`update chats set tags = '{late}' where workspace_id = ${tx.workspaceId}`.execute(tx.db),
  );
  expect(await asked('test.kept-count')).toEqual(known);
  expect(await asked('test.count')).not.toEqual(known);
});
