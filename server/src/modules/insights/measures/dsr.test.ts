import { dsrScore, measuresManage } from '@zhiyin/domain/insights';
import { MetricQuestion } from '@zhiyin/domain/kit';
import { readMetrics } from '@zhiyin/domain/platform';
import { storeRead, storeWrite } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { asked, rowsOf } from '../../../../test/metrics.ts';
import { useWorld } from '../../../../test/world.ts';
import { askMetrics } from '../../platform/metrics/read-metrics.ts';
import { writeOrders } from '../../store/orders/write-orders.ts';
import { writeRatings } from '../../store/ratings/write-ratings.ts';
import { changeMeasures, getMeasures } from '../actions/measures.ts';

const world = useWorld();
const rights = [storeRead, storeWrite, readMetrics, measuresManage];
type Shop = Awaited<ReturnType<ReturnType<typeof world>['aShop']>>;

const nothing = {
  ...{ platform: 'taobao', lineNumber: '', buyerId: null, result: null, title: null, comment: null },
  ...{ shop: null, stars: null, reply: null },
  ...{ description: null, service: null, logistics: null, isCounted: null, extra: {} },
};
interface Given {
  readonly number: string;
  readonly ratedAt: string;
  readonly buyerId?: string;
  readonly service: number;
  readonly isCounted?: boolean;
}
const rate = (shop: Shop, ratings: readonly Given[]) =>
  writeRatings(
    shop.as(rights),
    ratings.map((one) => ({ ...nothing, ...one })),
  );
const march = { from: '2026-03-01', to: '2026-04-01', zone: 'Asia/Shanghai' };
const service = { metric: 'insights.dsr-service', period: march };

it('is the mean of six months, of which one buyer’s first three of a calendar month count', async () => {
  const shop = await world().aShop();
  const own = [5, 5, 5, 1].map((score, index) => ({
    number: `a${index}`,
    buyerId: 'a',
    ratedAt: `2026-02-0${index + 1}T04:00:00Z`,
    service: score,
  }));
  await rate(shop, [
    ...own,
    // The shop's March began an hour before: a month of its own.
    { number: 'a4', buyerId: 'a', ratedAt: '2026-02-28T17:00:00Z', service: 1 },
    { number: 'old', buyerId: 'b', ratedAt: '2025-09-30T15:00:00Z', service: 1 },
    { number: 'later', buyerId: 'c', ratedAt: '2026-04-02T04:00:00Z', service: 1 },
    { number: 'left-out', buyerId: 'd', ratedAt: '2026-03-02T04:00:00Z', service: 1, isCounted: false },
  ]);
  const { total } = await asked(world(), shop.as(rights), service);
  const naive = dsrScore([
    ...own.map(({ buyerId: buyer, service: score }) => ({ buyer, month: '2026-02', score })),
    { buyer: 'a', month: '2026-03', score: 1 },
  ]);
  expect(total).toMatchObject({ value: naive, n: 4 });
  expect(naive).toBe(4);
  expect(await rowsOf(world(), shop.as(rights), service)).toHaveLength(4);
  expect(
    (await asked(world(), shop.as(rights), { ...service, metric: 'insights.dsr-logistics' })).total.value,
  ).toBeNull();
});

it('knows a buyer by the order where the platform blanks the name, and takes nobody for one person', async () => {
  const shop = await world().aShop();
  const five = Array.from({ length: 5 }, (_, index) => ({
    number: `${index}`,
    ratedAt: `2026-03-0${index + 1}T04:00:00Z`,
    service: 4,
  }));
  await rate(shop, five);
  expect((await asked(world(), shop.as(rights), service)).total.n).toBe(5);
  await writeOrders(
    shop.as(rights),
    five.map(({ number }) => ({
      ...{ platform: 'taobao', number, shop: null, buyerId: 'one', buyerName: null, buyerAccount: null },
      ...{
        state: null,
        vendorState: null,
        refund: null,
        currency: 'CNY',
        total: null,
        paid: null,
        refunded: null,
      },
      ...{
        orderedAt: null,
        paidAt: null,
        shippedAt: null,
        signedAt: null,
        refundedAt: null,
        title: '茶',
        receiverName: null,
      },
      ...{ receiverPhone: null, receiverAddress: null, buyerNote: null, sellerNote: null, extra: {} },
      ...{ lines: [], parcels: [], isFromLines: false },
    })),
    'api',
  );
  expect((await asked(world(), shop.as(rights), service)).total.n).toBe(3);
  await transact(shop.asSystem(), (tx) =>
    sql`update orders set buyer_id = null where workspace_id = ${tx.workspaceId} and number = '1'`.execute(
      tx.db,
    ),
  );
  expect((await asked(world(), shop.as(rights), service)).total.n).toBe(4);
});

it('looks back 90 days where the shop says so', async () => {
  const shop = await world().aShop();
  await rate(shop, [
    { number: '1', buyerId: 'a', ratedAt: '2025-12-20T04:00:00Z', service: 1 },
    { number: '2', buyerId: 'b', ratedAt: '2026-03-20T04:00:00Z', service: 5 },
  ]);
  const reader = shop.as(rights);
  expect((await asked(world(), reader, service)).total.value).toBe(3);
  const { settings } = await getMeasures(reader);
  await changeMeasures(reader, { ...settings, dsrWindow: '90 days' });
  expect((await asked(world(), reader, service)).total.value).toBe(5);
});

it('looks back to the same day from every hour of a day, though its clocks showed an hour twice', async () => {
  const shop = await world().aShop();
  await rate(shop, [
    { number: 'day-before', buyerId: 'a', ratedAt: '2025-10-25T21:59:00Z', service: 1 },
    { number: 'first-half-past-two', buyerId: 'b', ratedAt: '2025-10-26T00:30:00Z', service: 3 },
    { number: 'second-ten-past-two', buyerId: 'c', ratedAt: '2025-10-26T01:10:00Z', service: 4 },
    { number: 'day-after', buyerId: 'd', ratedAt: '2025-10-26T23:00:00Z', service: 5 },
  ]);
  const period = { from: '2026-04-25', to: '2026-04-27', zone: 'Europe/Berlin' };
  const question = MetricQuestion.parse({ ...service, period, bucket: 'hour', compare: 'none' });
  const { rows } = await asked(world(), shop.as(rights), question);
  const countsOn = (day: string) =>
    rows.filter(({ bucket }) => bucket?.startsWith(day)).map(({ n, value }) => [n, value]);
  expect(countsOn('2026-04-25')).toEqual(Array.from({ length: 24 }, () => [3, 4]));
  expect(countsOn('2026-04-26')).toEqual(Array.from({ length: 24 }, () => [1, 5]));
  // Whoever has written is answered from the rows themselves.
  const anew = await transact(shop.as(rights), async (tx) => {
    await sql`select pg_current_xact_id()`.execute(tx.db);
    return askMetrics(tx, [question]);
  });
  expect(anew.answers[0]?.rows).toEqual(rows);
});
