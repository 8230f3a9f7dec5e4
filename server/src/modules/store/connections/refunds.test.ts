import { createHmac } from 'node:crypto';
import { storeRead, storeWrite } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { useWorld } from '../../../../test/world.ts';
import { getOrder } from '../orders/get-order.ts';
import { listOrders } from '../orders/list-orders.ts';
import { createConnection, listConnections } from './keep-connection.ts';

const world = useWorld();
const secret = 'shpss_synthetic';

async function aShopifyShop() {
  const shop = await world().aShop();
  const owner = shop.as([storeWrite, storeRead]);
  const made = await createConnection(owner, { kind: 'shopify', name: '主店', platform: 'shopify', secret });
  const url = new URL(made.deliveryUrl).pathname;
  const tell = async (topic: string, body: object, headers: Record<string, string> = {}) => {
    const payload = JSON.stringify(body);
    const signature = createHmac('sha256', secret).update(payload).digest('base64');
    const signed = { 'content-type': 'application/json', 'x-shopify-hmac-sha256': signature };
    const all = { ...signed, 'x-shopify-topic': topic, ...headers };
    return (await world().app.http.inject({ method: 'POST', url, payload, headers: all })).statusCode;
  };
  const order = async () => {
    const [first] = (await listOrders(owner, { limit: 50 })).items;
    return first ? getOrder(owner, { orderId: first.orderId }) : null;
  };
  return { owner, tell, order };
}

const line = (id: number, title: string, price: string) => ({ id, title, quantity: 1, price });
const tea = [line(1, '龙井', '100.00'), line(2, '盖碗', '60.00')];
const sold = (hour: number, more: object = {}) => ({
  ...{ id: 450789469, name: '#1001', currency: 'USD', total_price: '160.00', financial_status: 'paid' },
  updated_at: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z`,
  line_items: tea,
  ...more,
});
const refund = (id: number, lineId: number, amount: string, hour: number) => ({
  ...{ id, order_id: 450789469, created_at: `2026-03-02T${String(hour).padStart(2, '0')}:00:00Z` },
  refund_line_items: [{ line_item_id: lineId, subtotal: amount }],
  transactions: [{ kind: 'refund', status: 'success', amount }],
});

it('writes a refund into its order and its line, once', async () => {
  const { tell, order } = await aShopifyShop();
  await tell('orders/create', sold(8));
  expect(await tell('refunds/create', refund(11, 2, '60.00', 9))).toBe(200);
  expect(await tell('refunds/create', refund(11, 2, '60.00', 9))).toBe(200);
  expect(await order()).toMatchObject({
    ...{ state: 'paid', refund: 'refunded', refunded: 6000, refundedAt: '2026-03-02T09:00:00.000Z' },
    lines: [
      { title: '龙井', refund: null, refunded: null },
      { title: '盖碗', refund: 'refunded', refunded: 6000 },
    ],
  });
});

it('takes two refunds that come at once, and each only once', async () => {
  const { tell, order } = await aShopifyShop();
  await tell('orders/create', sold(8));
  const both = [refund(11, 2, '60.00', 9), refund(12, 1, '30.00', 9)];
  const told = await Promise.all([...both, ...both].map((one) => tell('refunds/create', one)));
  expect(told).toEqual([200, 200, 200, 200]);
  expect(await order()).toMatchObject({ refunded: 9000, lines: [{ refunded: 3000 }, { refunded: 6000 }] });
});

it('leaves lines alone whose refund is still under way, until its order says that it went back', async () => {
  const { tell, order } = await aShopifyShop();
  await tell('orders/create', sold(8));
  const waits = { ...refund(11, 2, '60.00', 9), transactions: [{ kind: 'refund', status: 'pending' }] };
  expect(await tell('refunds/create', waits)).toBe(200);
  expect(await order()).toMatchObject({
    ...{ refund: 'none', refunded: null, refundedAt: null },
    lines: [{ refund: null }, { refund: null, refunded: null }],
  });
  const back = { financial_status: 'partially_refunded', refunds: [refund(11, 2, '60.00', 9)] };
  await tell('orders/updated', sold(10, back));
  expect(await order()).toMatchObject({ refunded: 6000, lines: [{ refund: null }, { refunded: 6000 }] });
});

it('counts a refund that its order holds already no second time, whichever comes first', async () => {
  const { tell, order } = await aShopifyShop();
  const given = refund(11, 2, '60.00', 9);
  const updated = sold(10, { financial_status: 'partially_refunded', refunds: [given] });
  await tell('orders/updated', updated);
  await tell('refunds/create', given);
  expect(await order()).toMatchObject({ refunded: 6000 });
  const later = refund(12, 1, '30.00', 11);
  await tell('refunds/create', later);
  expect(await order()).toMatchObject({ refunded: 9000 });
  await tell('orders/updated', sold(12, { financial_status: 'partially_refunded', refunds: [given, later] }));
  expect(await order()).toMatchObject({ refunded: 9000, lines: [{ refunded: 3000 }, { refunded: 6000 }] });
});

it('is not undone by what was told of the order before it and comes later', async () => {
  const { tell, order } = await aShopifyShop();
  await tell('orders/create', sold(7));
  await tell('refunds/create', refund(11, 2, '60.00', 9));
  await tell('orders/updated', sold(8, { note: '少糖' }));
  expect(await order()).toMatchObject({ refund: 'refunded', refunded: 6000, buyerNote: null });
});

it('leaves an order that was never told of to its own telling, and a test to nobody', async () => {
  const { owner, tell, order } = await aShopifyShop();
  expect(await tell('refunds/create', refund(11, 2, '60.00', 9))).toBe(200);
  expect(await order()).toBeNull();
  await tell('orders/create', sold(8));
  await tell('refunds/create', refund(12, 1, '100.00', 9), { 'x-shopify-test': 'true' });
  expect(await order()).toMatchObject({ refund: 'none', refunded: null });
  expect((await listConnections(owner)).items).toMatchObject([{ state: 'well', takenCount: 2 }]);
});

it('says what of a refund it could not read', async () => {
  const { owner, tell } = await aShopifyShop();
  expect(await tell('refunds/create', { id: 1 })).toBe(200);
  const [connection] = (await listConnections(owner)).items;
  expect(connection).toMatchObject({ state: 'trouble', problem: 'unreadable' });
});
