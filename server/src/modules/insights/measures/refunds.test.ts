import { readMetrics } from '@zhiyin/domain/platform';
import { tellOrders as contract, type NewOrder, storeRead, storeWrite } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { asked, rowsOf } from '../../../../test/metrics.ts';
import { useWorld } from '../../../../test/world.ts';
import { getOrder } from '../../store/orders/get-order.ts';
import { tellOrders } from '../../store/orders/tell-orders.ts';

const world = useWorld();
const rights = [storeRead, storeWrite, readMetrics];
const march = { from: '2026-03-01', to: '2026-04-01', zone: 'Asia/Shanghai' };
const question = { metric: 'insights.refund-rate-30-days', period: march };

const told = (orders: readonly object[]): NewOrder[] =>
  contract.body.parse({ orders: orders.map((order) => ({ platform: 'taobao', ...order })) }).orders;
async function tell(ctx: Context, orders: readonly object[]): Promise<string> {
  let last = '';
  for (let from = 0; from < orders.length; from += 100) {
    const { items } = await tellOrders(ctx, { orders: told(orders.slice(from, from + 100)) });
    last = items.at(-1)?.orderId ?? last;
  }
  return last;
}

it('is Taobao’s example: 25 refunds in the last 30 days ÷ 237 lines paid for in them', async () => {
  const ctx = (await world().aShop()).as(rights);
  const paidAt = '2026-03-20T04:00:00Z';
  const line = (lineNumber: string, refund: string | null = null) => ({ lineNumber, title: '茶', refund });
  await tell(ctx, [
    // 200 orders of one line or none, and one of 37.
    ...Array.from({ length: 200 }, (_, index) => ({
      number: `n${index}`,
      paidAt,
      ...(index % 2 === 0 && { lines: [line('1')] }),
    })),
    { number: 'many', paidAt, lines: Array.from({ length: 37 }, (_, index) => line(`${index}`)) },
    // Paid for long before, refunded now: told of no line, and of one of three lines.
    ...Array.from({ length: 24 }, (_, index) => ({
      ...{ number: `r${index}`, paidAt: '2026-02-01T04:00:00Z', refund: 'refunded' },
      refundedAt: '2026-03-10T04:00:00Z',
    })),
    {
      ...{
        number: 'part',
        paidAt: '2026-02-01T04:00:00Z',
        refund: 'refunded',
        refundedAt: '2026-03-10T04:00:00Z',
      },
      lines: [line('1'), line('2', 'refunded'), line('3')],
    },
    // Neither of the last 30 days.
    { number: 'old', paidAt: '2026-01-02T04:00:00Z', refund: 'refunded', refundedAt: '2026-02-20T04:00:00Z' },
    // Nobody says when: it was so when we first heard of it.
    { number: 'unknown', paidAt: '2026-02-01T04:00:00Z', refund: 'refunded' },
  ]);
  const { total } = await asked(world(), ctx, question);
  expect(total).toMatchObject({ n: 25, sum: 25, over: 237 });
  expect(total.value).toBeCloseTo(0.10549, 5);
  expect(await rowsOf(world(), ctx, question)).toHaveLength(25);
});

it('dates a refund by when we saw it happen where nobody says when', async () => {
  const ctx = (await world().aShop()).as(rights);
  const order = { number: 'seen', paidAt: new Date(world().system.now().getTime() - 1000).toISOString() };
  await tell(ctx, [order]);
  const before = world().system.now().toISOString();
  const orderId = await tell(ctx, [{ number: 'seen', refund: 'refunded' }]);
  const after = world().system.now().toISOString();
  const { refundedAt } = await getOrder(ctx, { orderId });
  expect([refundedAt !== null && refundedAt >= before, refundedAt !== null && refundedAt <= after]).toEqual([
    true,
    true,
  ]);
  expect((await asked(world(), ctx, { metric: question.metric })).total).toMatchObject({ sum: 1, over: 1 });
  await tell(ctx, [{ number: 'seen', refund: 'none' }]);
  expect((await getOrder(ctx, { orderId })).refundedAt).toBeNull();
});
