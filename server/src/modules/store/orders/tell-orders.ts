import type { NewOrder, OrderContent } from '@zhiyin/domain/store';
import type { Context } from '#platform/context.ts';
import { type Written, writeOrders } from './write-orders.ts';

/** Takes in what a program tells of orders; each that is new or changed is announced as it is written. */
export async function tellOrders(
  ctx: Context,
  { orders }: { orders: readonly NewOrder[] },
): Promise<{ items: Written[] }> {
  return { items: await writeOrders(ctx, orders.map(toldBy), 'api') };
}

function toldBy(order: NewOrder): OrderContent {
  return {
    ...order,
    vendorState: null,
    extra: {},
    lines: order.lines.map((line) => ({ ...line, extra: {} })),
    isFromLines: false,
  };
}
