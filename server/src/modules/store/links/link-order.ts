import { type Order, ordersLinked, storeLink } from '@zhiyin/domain/store';
import { findCustomer, noteIdentity, noteSameName, withdrawRead } from '#modules/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findOrder } from '../orders/queries.ts';
import { type DetailRow, presentOrder } from '../orders/rows.ts';

/** Says whose an order is; with it go all orders of the same buyer of that platform, and those to come. */
export async function linkOrder(
  ctx: Context,
  { orderId, customerId }: { orderId: string; customerId: string | null },
): Promise<Order> {
  requirePermission(ctx, storeLink);
  return transact(ctx, async (tx) => {
    const order = await findOrder(tx, orderId);
    const to = customerId === null ? null : (await findCustomer(tx, customerId)).customerId;
    if (order.customerId === to) return presentOrder(order);
    await noteLink(tx, order, to);
    await moveOrders(tx, order, to);
    await noteBuyer(tx, order, to);
    await announce(tx, ordersLinked, { orderId, fromCustomerId: order.customerId, toCustomerId: to });
    return presentOrder({ ...order, customerId: to });
  });
}

/** What an order says of its buyer is what the customer is likely known by; and who is called so may be them. */
async function noteBuyer(tx: Tx, order: DetailRow, customerId: string | null): Promise<void> {
  const { platform, buyerId, phone, receiverName, customerId: before } = order;
  const read = [
    ...(buyerId === null ? [] : [{ kind: 'buyer', scope: platform, said: buyerId } as const]),
    ...(phone === null ? [] : [{ kind: 'phone', said: phone } as const]),
  ];
  if (before !== null) await withdrawRead(tx, before, read);
  if (customerId === null) return;
  for (const one of read) await noteIdentity(tx, { ...one, customerId, ground: 'order' });
  if (receiverName !== null) await noteSameName(tx, customerId, receiverName);
}

async function noteLink(tx: Tx, { platform, buyerId }: DetailRow, customerId: string | null): Promise<void> {
  if (buyerId === null) return;
  if (customerId === null) {
    await tx.db
      .deleteFrom('buyerLinks')
      .where('workspaceId', '=', tx.workspaceId)
      .where('platform', '=', platform)
      .where('buyerId', '=', buyerId)
      .execute();
    return;
  }
  const link = { customerId, linkedBy: tx.actor.id, linkedAt: tx.system.now() };
  await tx.db
    .insertInto('buyerLinks')
    .values({ workspaceId: tx.workspaceId, platform, buyerId, ...link })
    .onConflict((row) => row.columns(['workspaceId', 'platform', 'buyerId']).doUpdateSet(link))
    .execute();
}

async function moveOrders(
  tx: Tx,
  { orderId, platform, buyerId }: DetailRow,
  customerId: string | null,
): Promise<void> {
  const orders = tx.db.updateTable('orders').set({ customerId }).where('workspaceId', '=', tx.workspaceId);
  await (buyerId === null
    ? orders.where('orderId', '=', orderId)
    : orders.where('platform', '=', platform).where('buyerId', '=', buyerId)
  ).execute();
}
