import type { MetricAnswer, MetricQuestion } from '@zhiyin/domain/kit';
import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { askMetrics } from '../../platform/metrics/read-metrics.ts';

const world = useWorld();
const dayMs = 86_400_000;
const [orders, ratings, customers] = [24, 24, 4];
let shop: Shop;
let all: readonly MetricQuestion[];

const idOf = (kind: number, which: number) =>
  `00000000-0000-4000-8${kind}00-${String(which).padStart(12, '0')}`;
/** A year and a half before now, spread out, so that months, windows and buyers overlap. */
const momentOf = (which: number) => new Date(world().system.now().getTime() - (10 + which * 21) * dayMs);

beforeAll(async () => {
  shop = await world().aShop();
  all = questions();
  await transact(shop.asSystem(), async (tx) => {
    for (let which = 0; which < customers; which++) await addCustomer(tx, which);
    for (let which = 0; which < orders; which++) await addOrder(tx, which, momentOf(which));
    for (let which = 0; which < ratings; which++) await addRating(tx, which);
  });
});

function addCustomer(tx: Tx, which: number) {
  const now = tx.system.now();
  return sql`insert into customers (workspace_id, customer_id, name, locale, created_at, last_seen_at)
    values (${tx.workspaceId}, ${idOf(1, which)}, 'C', 'zh', ${now}, ${now})`.execute(tx.db);
}

function addOrder(tx: Tx, which: number, at: Date, id = idOf(2, which)) {
  const customer = which % 3 === 0 ? null : idOf(1, which % customers);
  const lines = JSON.stringify([{ refund: which % 4 === 0 ? 'refunded' : null }, { refund: null }]);
  return sql`insert into orders (workspace_id, order_id, platform, number, currency, paid, refund, ordered_at, paid_at,
      refunded_at, customer_id, buyer_id, buyer_account, lines, listed_at, changed_at)
    values (${tx.workspaceId}, ${id}, ${which % 2 === 0 ? 'taobao' : 'jd'}, ${id}, 'CNY', ${1000 + which}, 'none',
      ${at}, ${at}, ${which % 4 === 0 ? new Date(at.getTime() + 3 * dayMs) : null}, ${customer}, ${`b${which % 5}`},
      ${`A${which % 2}`}, ${lines}::jsonb, ${at}, ${at})`.execute(tx.db);
}

function addRating(tx: Tx, which: number) {
  const at = new Date(momentOf(Math.floor(which / 2)).getTime() + (which % 5) * 7 * 3_600_000);
  return sql`insert into order_ratings (workspace_id, rating_id, platform, number, buyer_id, description, service,
      logistics, rated_at, changed_at)
    values (${tx.workspaceId}, ${idOf(3, which)}, ${which % 2 === 0 ? 'taobao' : 'jd'}, ${idOf(2, which)}, 'same',
      ${1 + (which % 5)}, ${1 + (which % 4)}, ${1 + (which % 3)}, ${at}, ${at})`.execute(tx.db);
}

function questions(): MetricQuestion[] {
  const day = (ago: number) =>
    new Date(world().system.now().getTime() - ago * dayMs).toISOString().slice(0, 10);
  const year = { from: day(500), to: day(-1), zone: 'Asia/Shanghai' };
  const recent = { from: day(60), to: day(-1), zone: 'Asia/Shanghai' };
  const ask = (metric: string, more: object = {}) =>
    ({ metric, period: year, bucket: 'none', compare: 'none', ...more }) as const;
  return [
    ask('insights.cohort-orders', { groupBy: 'cohort', thenBy: 'monthsAfter' }),
    ask('insights.cohort-orders', { groupBy: 'platform' }),
    ask('insights.repurchase-rate', { bucket: 'quarter' }),
    ask('insights.value-per-buyer', { groupBy: 'platform' }),
    ask('insights.order-value', { bucket: 'month' }),
    ask('insights.customer-retention', { bucket: 'month' }),
    ask('insights.refund-rate-30-days', { period: recent, bucket: 'day', compare: 'previous' }),
    ask('insights.refund-rate-30-days', { bucket: 'month', groupBy: 'platform' }),
    ask('insights.dsr-service', { period: recent, bucket: 'week', compare: 'previous' }),
    ask('insights.dsr-service', { bucket: 'month' }),
    ask('insights.dsr-logistics', { groupBy: 'platform', period: { ...recent, zone: 'Europe/Berlin' } }),
    ask('store.orders', { groupBy: 'orderState' }),
    ask('store.orders', { bucket: 'week', groupBy: 'platform' }),
    ask('store.refund-rate', { bucket: 'month' }),
    ask('insights.complaints-per-thousand', { bucket: 'month' }),
  ];
}

const lot = 12;
async function asked(ctx: Parameters<typeof askMetrics>[0]): Promise<unknown[]> {
  const found: MetricAnswer[] = [];
  for (let from = 0; from < all.length; from += lot)
    found.push(...(await askMetrics(ctx, all.slice(from, from + lot))).answers);
  const rough = (of: unknown) =>
    JSON.stringify(of, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value));
  return found.map(({ metric, rows, total, comparison }) => ({
    metric,
    rows: rows.map(rough).toSorted(),
    total: rough(total),
    comparison: comparison && { rows: comparison.rows.map(rough).toSorted(), total: rough(comparison.total) },
  }));
}

/** Whoever has written something is answered from the rows themselves. */
const fresh = () =>
  transact(shop.asSystem(), async (tx) => {
    await sql`select pg_current_xact_id()`.execute(tx.db);
    return asked(tx);
  });

const anOrder = fc.nat(orders - 1);
const aRating = fc.nat(ratings - 1);
const aCustomer = fc.nat(customers - 1);
const aChange = fc.oneof(
  fc.record({ does: fc.constant('comes-late' as const), which: anOrder, days: fc.nat(480) }),
  fc.record({ does: fc.constant('refunded' as const), which: anOrder, days: fc.nat(40) }),
  fc.record({ does: fc.constant('moved' as const), which: anOrder, days: fc.integer({ min: -70, max: 5 }) }),
  fc.record({ does: fc.constant('linked' as const), which: anOrder, to: fc.option(aCustomer) }),
  fc.record({ does: fc.constant('blanked' as const), which: anOrder }),
  fc.record({ does: fc.constant('erased' as const), which: anOrder }),
  fc.record({ does: fc.constant('merged' as const), which: aCustomer, to: aCustomer }),
  fc.record({ does: fc.constant('forgotten' as const), which: aCustomer }),
  fc.record({
    does: fc.constant('rated-anew' as const),
    which: aRating,
    score: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ does: fc.constant('unrated' as const), which: aRating }),
);
type Change = typeof aChange extends fc.Arbitrary<infer One> ? One : never;

function change(tx: Tx, one: Change) {
  const own = sql`workspace_id = ${tx.workspaceId}`;
  const order = sql`${own} and order_id = ${idOf(2, one.which)}`;
  switch (one.does) {
    case 'comes-late':
      return addOrder(
        tx,
        one.which,
        new Date(world().system.now().getTime() - one.days * dayMs),
        tx.system.newId(),
      );
    case 'refunded':
      return sql`update orders set refund = 'refunded', refunded_at = paid_at + make_interval(days => ${one.days})
        where ${order}`.execute(tx.db);
    case 'moved':
      return sql`update orders set paid_at = paid_at + make_interval(days => ${one.days}) where ${order}`.execute(
        tx.db,
      );
    case 'linked':
      return sql`update orders set customer_id = ${one.to === null ? null : idOf(1, one.to)} where ${order}`.execute(
        tx.db,
      );
    case 'blanked':
      return sql`update orders set buyer_id = null, customer_id = null where ${order}`.execute(tx.db);
    case 'erased':
      return sql`delete from orders where ${order}`.execute(tx.db);
    case 'merged':
      return sql`update customers set person_id = ${idOf(1, one.to)}
        where ${own} and customer_id = ${idOf(1, one.which)}`.execute(tx.db);
    case 'forgotten':
      return sql`delete from customers where ${own} and customer_id = ${idOf(1, one.which)}`.execute(tx.db);
    case 'rated-anew':
      return sql`update order_ratings set service = ${one.score}, logistics = null
        where ${own} and rating_id = ${idOf(3, one.which)}`.execute(tx.db);
    case 'unrated':
      return sql`delete from order_ratings where ${own} and rating_id = ${idOf(3, one.which)}`.execute(tx.db);
  }
}

it('says of days that are kept what orders, buyers and ratings say, whatever becomes of them later', async () => {
  expect(await asked(shop.asSystem())).toEqual(await fresh());
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { minLength: 1, maxLength: 4 }), async (changes) => {
      for (const one of changes) await transact(shop.asSystem(), (tx) => change(tx, one));
      expect(await asked(shop.asSystem())).toEqual(await fresh());
    }),
    { numRuns: 8, seed: 20261123 },
  );
});

it('has something to say of each', async () => {
  const said = await transact(
    shop.asSystem(),
    async (tx) => (await askMetrics(tx, all.slice(0, 14))).answers,
  );
  expect(said.filter(({ total }) => total.n === 0).map(({ metric }) => metric)).toEqual([]);
});

it('keeps no day of another zone that reaches into a month of which nothing is told yet', async () => {
  const other = await world().aShop();
  const { rows } = await transact(other.asSystem(), (tx) =>
    sql<{ month: Date; before: Date }>`
      select month, date_trunc('month', month - interval '1 day', time_zone) as before
      from workspaces, date_trunc('month', ${tx.system.now().toISOString()}::timestamptz - interval '90 days', time_zone) month
      where workspace_id = ${tx.workspaceId}`.execute(tx.db),
  );
  const [told, month] = [rows[0]?.month.getTime() ?? 0, rows[0]?.before.getTime() ?? 0];
  await transact(other.asSystem(), (tx) => addOrder(tx, 1, new Date(month + 3_600_000)));
  const day = (from: number) => new Date(month + from * dayMs).toISOString().slice(0, 10);
  const period = { from: day(-3), to: day(3), zone: 'Asia/Kolkata' };
  const question = { metric: 'insights.customer-retention', period, bucket: 'day', compare: 'none' } as const;
  const count = async () => (await askMetrics(other.asSystem(), [question])).answers[0]?.total.n;
  // An hour before the month was told of, and an hour later.
  world().pass((told + 90 * dayMs - world().system.now().getTime()) / 1000 - 3600);
  expect(await count()).toBe(0);
  world().pass(7200);
  expect(await count()).toBe(1);
});
