import { inboxReadAll } from '@zhiyin/domain/inbox';
import {
  boardRead,
  boardReadColleagues,
  measuresManage,
  platformMetrics,
  themesRead,
} from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { storeRead } from '@zhiyin/domain/store';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { deskRights } from '../../../../test/desk.ts';
import {
  aLivingShop,
  type Deed,
  type Living,
  live,
  payment,
  someLife,
} from '../../../../test/measures/life.ts';
import { asked, pageOf, type RowsPage, rowsOf } from '../../../../test/metrics.ts';
import { useWorld } from '../../../../test/world.ts';
import { changeMeasures, getMeasures, recountMeasures } from '../actions/measures.ts';

const world = useWorld();
const lead = [
  ...deskRights,
  inboxReadAll,
  readMetrics,
  boardRead,
  boardReadColleagues,
  storeRead,
  measuresManage,
  themesRead,
];
let living: Living;
let reader: Context;

beforeEach(async () => {
  // Noon where the shop is, so that no story runs past its midnight.
  const sinceNoon = (world().system.now().getTime() / 1000 + 20 * 3600) % 86_400;
  world().pass(86_400 - sinceNoon + 60);
  living = await aLivingShop(world());
  reader = living.shop.as(lead);
});

const deed = (does: Deed['does'], who: number, where: number, afterSeconds: number): Deed => ({
  does,
  who,
  where,
  afterSeconds,
});
const value = async (metric: string, more: object = {}): Promise<number | null> =>
  (await asked(world(), reader, { metric: `insights.${metric}`, ...more })).total.value;

describe('figures of a day', () => {
  it('are those that the four conventions, the turns and the transfers come to', async () => {
    await live(world(), living, [
      // Answered after 60 seconds, handed over for a decision, closed.
      deed('write', 0, 0, 60),
      deed('reply', 0, 0, 60),
      deed('transfer', 0, 0, 60),
      deed('close', 1, 0, 60),
      // Answered after 400 seconds and closed, opened again.
      deed('write', 1, 1, 400),
      deed('reply', 1, 1, 10),
      deed('close', 1, 1, 10),
      deed('reopen', 1, 1, 10),
      // Given up after 100 seconds.
      deed('write', 2, 2, 100),
      deed('close', 2, 2, 10),
    ]);
    expect(await value('service-level-of-answered')).toBeCloseTo(1 / 2, 9);
    expect(await value('service-level-of-offered')).toBeCloseTo(1 / 3, 9);
    expect(await value('service-level-without-early')).toBeCloseTo(1 / 2, 9);
    expect(await value('service-level-early-kept')).toBeCloseTo(2 / 3, 9);
    expect(await value('abandonment-rate')).toBeCloseTo(1 / 3, 9);
    expect(await value('transfer-rate')).toBeCloseTo(1 / 2, 9);
    expect(await value('escalation-rate')).toBeCloseTo(1 / 2, 9);
    expect(await value('reopen-rate')).toBeCloseTo(1 / 3, 9);
    expect(await value('response-average')).toBeCloseTo(230, 0);
    expect(await value('first-response-average')).toBeCloseTo(230, 0);
    expect(await value('within-three-minutes')).toBeCloseTo(1 / 2, 9);
    expect(await value('backlog')).toBe(1);
    expect(await value('first-contact-resolution')).toBeNull();
    world().pass(8 * 86_400);
    const weekAgo = new Date(world().system.now().getTime() - 9 * 86_400_000).toISOString().slice(0, 10);
    const today = new Date(world().system.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    const period = { from: weekAgo, to: today, zone: 'UTC' };
    expect(await value('first-contact-resolution', { period })).toBe(1);
  });

  it('tell the first answer of a conversation from those after it', async () => {
    await live(world(), living, [
      deed('write', 0, 0, 5),
      deed('reply', 0, 0, 100),
      deed('write', 0, 0, 45),
      deed('reply', 0, 0, 20),
    ]);
    const answered = async (metric: string) =>
      (await asked(world(), reader, { metric: `insights.${metric}` })).total;
    const [all, next] = [await answered('response-average'), await answered('next-response-average')];
    expect([all.n, next.n]).toEqual([2, 1]);
    // Five seconds and three quarters of a minute; the clock of a test goes on by itself, too.
    expect([all.value, next.value].map((one) => Math.round((one ?? 0) / 5) * 5)).toEqual([25, 45]);
  });

  it('count an inquiry that was paid for by each of the three rules', async () => {
    await live(world(), living, [
      deed('write', 0, 0, 60),
      deed('close', 0, 0, 60),
      deed('write', 0, 1, 60),
      deed('order', 0, 0, 60),
      deed('write', 1, 2, 60),
    ]);
    expect(await value('conversion-same-day')).toBe(0.5);
    expect(await value('conversion-48-hours')).toBeNull();
    world().pass(8 * 86_400);
    const day = (offset: number): string =>
      new Date(world().system.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
    const period = { from: day(-10), to: day(1), zone: 'UTC' };
    expect(await value('conversion-48-hours', { period })).toBe(0.5);
    expect(await value('conversion-last-contact', { period })).toBeCloseTo(1 / 3, 9);
    expect(await value('repurchase-rate', { period })).toBe(0);
    expect(await value('order-value', { period })).toBe(100);
    expect(await value('value-per-buyer', { period })).toBe(100);
  });

  it('are cut by what the customer had ordered last, and by whether they had written before', async () => {
    await live(world(), living, [
      deed('order', 0, 0, 60),
      deed('write', 0, 0, 60),
      deed('reply', 0, 0, 60),
      deed('write', 1, 1, 30),
      deed('reply', 1, 1, 30),
      deed('order', 1, 1, 60),
    ]);
    for (const metric of ['insights.first-response-average', 'insights.response-average']) {
      const { rows } = await asked(world(), reader, { metric, groupBy: 'product' });
      const cells = rows.map(({ group, n, value: took }) => [group, n, Math.round(took ?? 0)]);
      expect(cells.toSorted()).toEqual([
        [null, 1, 30],
        ['茶壶', 1, 60],
      ]);
      const named = { metric, filter: { field: 'product', operator: 'has-any-of', value: ['茶壶'] } };
      expect(await rowsOf(world(), reader, named)).toHaveLength(1);
      const { rows: classes } = await asked(world(), reader, { metric, groupBy: 'customerClass' });
      expect(classes.map(({ group, n }) => [group, n])).toEqual([['new', 2]]);
      const { rows: buyers } = await asked(world(), reader, { metric, groupBy: 'bought' });
      expect(buyers.map(({ group, n }) => [group, n])).toEqual([
        ['bought', 1],
        ['not-yet', 1],
      ]);
    }
  });

  it('cost what the shop says its hours and contacts do', async () => {
    await live(world(), living, [deed('write', 0, 0, 60), deed('reply', 0, 0, 360), deed('close', 0, 0, 60)]);
    expect(await value('cost-per-contact')).toBeNull();
    const { settings } = await getMeasures(reader);
    await changeMeasures(reader, { ...settings, hourCost: 6000, contactCost: 50 });
    expect(await value('labour-per-contact')).toBeCloseTo(600, 0);
    expect(await value('cost-per-contact')).toBeCloseTo(650, 0);
    expect(await value('handle-time')).toBeCloseTo(360, 0);
    expect(await value('exclusive-handle-time')).toBeCloseTo(360, 0);
  });

  it('say how busy somebody was while they were there', async () => {
    await live(world(), living, [
      deed('there', 0, 0, 0),
      deed('write', 0, 0, 0),
      deed('reply', 0, 0, 15),
      deed('close', 0, 0, 600),
    ]);
    expect(await value('online-time')).toBeGreaterThan(25);
    const occupancy = (await value('occupancy')) ?? 0;
    expect(occupancy).toBeGreaterThan(0);
    expect(occupancy).toBeLessThanOrEqual(1);
    expect(await value('concurrency')).toBeCloseTo(1, 6);
  });
});

it('keeps a month’s buyers who pay again in the 90 days after it, never those who only did so within it', async () => {
  const paid = (buyerId: string, at: string) =>
    payment(living.shop, { buyerId, paid: 300, paidAt: new Date(at) });
  await paid('within', '2024-12-31T16:30:00Z');
  await paid('within', '2025-01-20T04:00:00Z');
  await paid('kept', '2025-01-31T15:59:00Z');
  await paid('kept', '2025-05-01T15:00:00Z');
  await paid('late', '2025-01-05T04:00:00Z');
  await paid('late', '2025-05-01T16:30:00Z');
  const january = { from: '2025-01-01', to: '2025-02-01', zone: 'Asia/Shanghai' };
  const { total } = await asked(world(), reader, { metric: 'insights.customer-retention', period: january });
  expect([total.n, total.sum]).toEqual([3, 1]);
  const kept = { metric: 'insights.customer-retention', period: january, only: 'holds' };
  expect(await rowsOf(world(), reader, kept)).toHaveLength(1);
  const spent = await asked(world(), reader, { metric: 'insights.value-per-buyer', period: january });
  expect(spent.total).toMatchObject({ value: 400, sum: 1200, over: 3, n: 4 });
  await payment(living.shop, { buyerId: 'new', paid: 300, paidAt: world().system.now() });
  expect(await value('customer-retention')).toBeNull();
});

it('lists as many rows behind every figure as it says there are, whatever happened', async () => {
  const metrics = [...knownMetrics.of(world().system).registry.keys()].filter((key) =>
    key.startsWith('insights.'),
  );
  expect(metrics.length).toBeGreaterThan(25);
  await fc.assert(
    fc.asyncProperty(someLife, async (deeds) => {
      const own = await aLivingShop(world());
      const ctx = own.shop.as(lead);
      await live(world(), own, deeds);
      const day = (offset: number): string =>
        new Date(world().system.now().getTime() + offset * 86_400_000).toISOString().slice(0, 10);
      const period = { from: day(-90), to: day(1), zone: 'Asia/Shanghai' };
      for (const metric of metrics) {
        const { total } = await asked(world(), ctx, { metric, period });
        const rows = await rowsOf(world(), ctx, { metric, period, limit: 200 });
        expect([metric, rows.length]).toEqual([metric, total.n]);
      }
    }),
    { numRuns: 2 },
  );
}, 180_000);

it('turns the pages of rows that have no id of their own', async () => {
  await live(
    world(),
    living,
    [0, 1, 2].flatMap((who) => [deed('write', who, who, 10), deed('reply', who, who, 10)]),
  );
  const question = { metric: 'insights.pdd-reply-rate', limit: 1 };
  const seen: string[] = [];
  let after: string | null = '';
  while (after !== null) {
    const page: RowsPage = await pageOf(world(), reader, { ...question, ...(after && { after }) });
    seen.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  expect(new Set(seen).size).toBe(3);
});

it('finds every platform’s rule among the metrics', () => {
  expect(platformMetrics.map(({ metric }) => metric.key)).toEqual([
    'insights.taobao-three-minute-rate',
    'insights.taobao-human-average-response',
    'insights.pdd-reply-rate',
    'insights.douyin-three-minute-rate',
  ]);
});

it('says how far the recount is, to whoever may ask for it', async () => {
  await live(world(), living, [deed('write', 0, 0, 5)]);
  await recountMeasures(reader);
  await world().settle();
  const { recount } = await getMeasures(reader);
  expect(recount).toMatchObject({ doneCount: 1, totalCount: 1 });
  expect(recount?.endedAt).not.toBeNull();
  await expect(recountMeasures(living.shop.as(deskRights))).rejects.toMatchObject({ kind: 'forbidden' });
});
