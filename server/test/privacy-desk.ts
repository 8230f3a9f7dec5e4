import { createHmac } from 'node:crypto';
import {
  type NewOrder,
  type NewRating,
  storeLink,
  storeRead,
  storeSeeReceivers,
  storeWrite,
  tellOrders as telling,
  tellRatings as tellingRatings,
} from '@zhiyin/domain/store';
import { expect } from 'vitest';
import { greetCustomer } from '#modules/customers';
import { look, transact } from '#platform/database/transact.ts';
import { listNotices } from '../src/modules/platform/notices/read-notices.ts';
import { connectShopApp, getShopApp } from '../src/modules/store/connections/shop-app/connect-app.ts';
import { tellOrders } from '../src/modules/store/orders/tell-orders.ts';
import { tellRatings } from '../src/modules/store/ratings/tell-ratings.ts';
import { anAgent } from './desk.ts';
import type { World } from './world.ts';

const secret = 'shpss_synthetic';
const shopDomain = 'shanyu-tea.myshopify.com';
/** Who asks to be forgotten, and where their parcels went. */
export const john = { buyerId: '191167', buyerName: '约翰', buyerAccount: 'John@Example.com' };
export const receiver = {
  receiverName: '约翰',
  receiverPhone: '13800000007',
  receiverAddress: '文一西路969号',
};
export const personal = [
  ...Object.values(john),
  ...Object.values(receiver),
  '请送到门卫',
  '茶很香',
  'VIP 客人',
];

const tables = [
  ...(['orders', 'orderRatings', 'buyerLinks', 'parcels', 'trackedParcels'] as const),
  'identityClaims',
] as const;

const anOrder = (order: object): NewOrder =>
  telling.body.parse({ orders: [{ platform: 'shopify', orderedAt: '2026-10-01T04:00:00.000Z', ...order }] })
    .orders[0] ?? expect.fail('no order');

/** A rating of an order of the shop's. */
export const aRating = (rating: object): NewRating =>
  tellingRatings.body.parse({
    ratings: [
      { platform: 'shopify', result: 'good', description: 5, ratedAt: '2026-10-10T04:00:00.000Z', ...rating },
    ],
  }).ratings[0] ?? expect.fail('no rating');

/** Shops whose customers ask a platform to show or to forget what is known of them. */
export function privacyDesk(world: () => World) {
  return { aDesk: () => aDesk(world()), withJohn: () => withJohn(world()) };
}

export type WithJohn = Awaited<ReturnType<typeof withJohn>>;

async function aDesk(world: World) {
  const shop = await world.aShop();
  const owner = await anAgent(shop, [storeWrite, storeRead, storeLink, storeSeeReceivers]);
  const given = { name: '主店', platform: 'shopify', clientId: 'client-id-1', shop: shopDomain, secret };
  const { connectionId, deliveryUrl } = await connectShopApp(owner, given);
  const tell = async (topic: string, body: object, headers: Record<string, string> = {}) => {
    const payload = JSON.stringify({ shop_domain: shopDomain, ...body });
    const signature = createHmac('sha256', secret).update(payload).digest('base64');
    const { statusCode } = await world.app.http.inject({
      ...{ method: 'POST', url: new URL(deliveryUrl).pathname, payload },
      headers: {
        ...{ 'content-type': 'application/json', 'x-shopify-hmac-sha256': signature },
        ...{ 'x-shopify-topic': topic, ...headers },
      },
    });
    expect(statusCode).toBe(200);
  };
  const ask = async (topic: string, body: object = {}) => {
    await tell(topic, body);
    return (await requests())[0]?.requestId ?? expect.fail('no request');
  };
  const requests = async () => (await getShopApp(owner, connectionId)).requests;
  const orders = async (...told: object[]) =>
    (await tellOrders(owner, { orders: told.map(anOrder) })).items.map(({ orderId }) => orderId);
  /** What a shop's tables say, the request itself aside. */
  const kept = async () => {
    const rows = await look(shop.asSystem(), (tx) =>
      Promise.all(
        tables.map((table) =>
          tx.db.selectFrom(table).selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
        ),
      ),
    );
    return JSON.stringify(rows);
  };
  /** What stands of one order and of what it was rated. */
  const rowsOf = async (number: string) => {
    const rows = await look(shop.asSystem(), (tx) =>
      Promise.all(
        (['orders', 'orderRatings'] as const).map((table) =>
          tx.db
            .selectFrom(table)
            .selectAll()
            .where('workspaceId', '=', tx.workspaceId)
            .where('number', '=', number)
            .execute(),
        ),
      ),
    );
    return JSON.stringify(rows);
  };
  const aRecord = async () => {
    const customerId = world.system.newId();
    await transact(shop.asSystem(), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
    return customerId;
  };
  /** What records are, or were, known by. */
  const claims = () =>
    look(shop.asSystem(), (tx) =>
      tx.db
        .selectFrom('identityClaims')
        .select('customerId')
        .where('workspaceId', '=', tx.workspaceId)
        .execute(),
    );
  const notices = async () =>
    (await listNotices(owner, { limit: 50 })).items.map(({ text }) => text.en).toReversed();
  return { shop, owner, connectionId, ask, tell, requests, orders, kept, rowsOf, aRecord, claims, notices };
}

/** Two orders of John's, one of them as a guest, and one of somebody else's. */
async function withJohn(world: World) {
  const desk = await aDesk(world);
  const [first = '', guest = '', other = ''] = await desk.orders(
    { ...john, ...receiver, number: '#1001', paid: 12900, buyerNote: '请送到门卫', sellerNote: 'VIP 客人' },
    { number: '#1002', paid: 5900, ...receiver, buyerName: '约翰' },
    { number: '#1003', paid: 9900, buyerId: '7', buyerName: '林小雨', receiverPhone: '13800000007' },
  );
  await tellRatings(desk.owner, {
    ratings: [aRating({ number: '#1001', buyerId: john.buyerId, comment: '茶很香' })],
  });
  const customer = { id: 191167, email: 'john@example.com', phone: '+86 138 0000 0007' };
  return { ...desk, first, guest, other, customer };
}
