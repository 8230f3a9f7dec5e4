import { createHmac } from 'node:crypto';
import {
  type NewOrder,
  storeLink,
  storeRead,
  storeSeeReceivers,
  storeWrite,
  tellOrders as telling,
} from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { anAgent } from '../../../../../test/desk.ts';
import { useWorld } from '../../../../../test/world.ts';
import { listNotices } from '../../../platform/notices/read-notices.ts';
import { linkOrder } from '../../links/link-order.ts';
import { getOrder } from '../../orders/get-order.ts';
import { showReceiver } from '../../orders/show-receiver.ts';
import { tellOrders } from '../../orders/tell-orders.ts';
import { listRatings } from '../../ratings/list-ratings.ts';
import { tellRatings } from '../../ratings/tell-ratings.ts';
import { createConnection } from '../keep-connection.ts';
import { getShopApp } from '../shop-app/connect-app.ts';
import { erasePrivacyRequest } from './erase-request.ts';
import { exportPrivacyRequest } from './export-request.ts';
import { erasePrivacy } from './jobs/erase-privacy.ts';
import { changeRequest } from './rows.ts';
import { settlePrivacyRequest } from './settle-request.ts';

const world = useWorld();
const secret = 'shpss_synthetic';
const shopDomain = 'shanyu-tea.myshopify.com';
const daySeconds = 24 * 3600;
const john = { buyerId: '191167', buyerName: '约翰', buyerAccount: 'John@Example.com' };
const receiver = { receiverName: '约翰', receiverPhone: '13800000007', receiverAddress: '文一西路969号' };
const personal = [...Object.values(john), ...Object.values(receiver), '请送到门卫', '茶很香', 'VIP 客人'];

const anOrder = (order: object): NewOrder =>
  telling.body.parse({ orders: [{ platform: 'shopify', orderedAt: '2026-10-01T04:00:00.000Z', ...order }] })
    .orders[0] ?? expect.fail('no order');

async function aDesk() {
  const shop = await world().aShop();
  const owner = await anAgent(shop, [storeWrite, storeRead, storeLink, storeSeeReceivers]);
  const given = { name: '主店', platform: 'shopify', secret };
  const { connectionId, deliveryUrl } = await createConnection(owner, { kind: 'shopify', ...given });
  const ask = async (topic: string, body: object = {}) => {
    const payload = JSON.stringify({ shop_domain: shopDomain, ...body });
    const signature = createHmac('sha256', secret).update(payload).digest('base64');
    const { statusCode } = await world().app.http.inject({
      ...{ method: 'POST', url: new URL(deliveryUrl).pathname, payload },
      headers: {
        ...{ 'content-type': 'application/json', 'x-shopify-hmac-sha256': signature },
        'x-shopify-topic': topic,
      },
    });
    expect(statusCode).toBe(200);
    return (await requests())[0]?.requestId ?? expect.fail('no request');
  };
  const requests = async () => (await getShopApp(owner, connectionId)).requests;
  const orders = async (...told: object[]) =>
    (await tellOrders(owner, { orders: told.map(anOrder) })).items.map(({ orderId }) => orderId);
  /** What a shop's tables say, the request itself aside. */
  const kept = async () => {
    const rows = await look(shop.asSystem(), (tx) =>
      Promise.all(
        (['orders', 'orderRatings', 'buyerLinks'] as const).map((table) =>
          tx.db.selectFrom(table).selectAll().where('workspaceId', '=', tx.workspaceId).execute(),
        ),
      ),
    );
    return JSON.stringify(rows);
  };
  const notices = async () =>
    (await listNotices(owner, { limit: 50 })).items.map(({ text }) => text.en).toReversed();
  return { shop, owner, connectionId, ask, requests, orders, kept, notices };
}

/** Two orders of John's, one of them as a guest, and one of somebody else's. */
async function withJohn() {
  const desk = await aDesk();
  const [first = '', guest = '', other = ''] = await desk.orders(
    { ...john, ...receiver, number: '#1001', paid: 12900, buyerNote: '请送到门卫', sellerNote: 'VIP 客人' },
    { number: '#1002', paid: 5900, ...receiver, buyerName: '约翰' },
    { number: '#1003', paid: 9900, buyerId: '7', buyerName: '林小雨', receiverPhone: '13800000007' },
  );
  await tellRatings(desk.owner, {
    ratings: [
      {
        ...{
          platform: 'shopify',
          shop: null,
          number: '#1001',
          lineNumber: '',
          buyerId: john.buyerId,
          result: 'good',
        },
        ...{
          stars: null,
          description: 5,
          service: 5,
          logistics: 5,
          title: null,
          comment: '茶很香',
          reply: null,
        },
        ...{ ratedAt: '2026-10-10T04:00:00.000Z', isCounted: true },
      },
    ],
  });
  const customer = { id: 191167, email: 'john@example.com', phone: '+86 138 0000 0007' };
  return { ...desk, first, guest, other, customer };
}

it('erases by one press what says whose orders they were, and keeps what was sold', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  expect(await desk.requests()).toMatchObject([
    { wish: 'forget', orderNumbers: ['#1001', '#1002'], orderCount: 2, isErasing: false, outcome: null },
  ]);
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([
    { isErasing: false, settledAt: expect.any(String), outcome: 'erased', orderCount: 2 },
  ]);
  const kept = await desk.kept();
  for (const said of personal.filter((one) => one !== receiver.receiverPhone))
    expect(kept).not.toContain(said);
  // What is somebody else's stays, whichever phone they gave.
  expect(await showReceiver(desk.owner, { orderId: desk.other })).toMatchObject({ phone: '13800000007' });
  expect(await showReceiver(desk.owner, { orderId: desk.first })).toMatchObject({ phone: null, name: null });
  expect(await getOrder(desk.owner, { orderId: desk.first })).toMatchObject({ number: '#1001', paid: 12900 });
  expect((await listRatings(desk.owner, { limit: 9 })).items).toMatchObject([
    { result: 'good', comment: null },
  ]);
});

it('takes the orders from the record that they were given to, and names that record to whoever presses', async () => {
  const desk = await withJohn();
  const customerId = world().system.newId();
  await transact(desk.shop.asSystem(), (tx) =>
    tx.db
      .insertInto('customers')
      .values({
        ...{ workspaceId: tx.workspaceId, customerId, personId: customerId, locale: 'zh' },
        ...{ createdAt: tx.system.now(), lastSeenAt: tx.system.now() },
      })
      .execute(),
  );
  await linkOrder(desk.owner, { orderId: desk.first, customerId });
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  expect(await desk.requests()).toMatchObject([{ customerIds: [customerId] }]);
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await getOrder(desk.owner, { orderId: desk.first })).toMatchObject({ customerId: null });
  expect(await desk.kept()).not.toContain(john.buyerId);
  // Orders to come are nobody's again.
  const [again = ''] = await desk.orders({ ...john, number: '#1004' });
  expect(await getOrder(desk.owner, { orderId: again })).toMatchObject({ customerId: null });
});

it('says that nothing was found, and closes', async () => {
  const desk = await aDesk();
  await desk.orders({ number: '#1003', buyerId: '7' });
  const requestId = await desk.ask('customers/redact', {
    customer: { id: 191167 },
    orders_to_redact: [299938],
  });
  expect(await desk.requests()).toMatchObject([{ orderCount: 0 }]);
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ outcome: 'nothing-found', settledAt: expect.any(String) }]);
});

it('erases a whole shop in several turns, and no order of after it asked', async () => {
  const desk = await aDesk();
  const many = Array.from({ length: 205 }, (_, index) => ({ ...receiver, number: `#${index}` }));
  await desk.orders(...many.slice(0, 100));
  await desk.orders(...many.slice(100));
  const requestId = await desk.ask('shop/redact');
  const later = new Date(world().system.now().getTime() + 1000).toISOString();
  const [back = ''] = await desk.orders({ ...receiver, number: '#later', orderedAt: later });
  await erasePrivacyRequest(desk.owner, requestId);
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ outcome: 'erased', orderCount: 205 }]);
  expect((await desk.kept()).split(receiver.receiverAddress)).toHaveLength(2);
  expect(await showReceiver(desk.owner, { orderId: back })).toMatchObject({ name: '约翰' });
});

it('exports everything that is kept of a customer, settles by it, and can do so again', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/data_request', {
    customer: desk.customer,
    data_request: { id: 1 },
  });
  const [head = [], ...lines] = await exportPrivacyRequest(desk.owner, requestId);
  expect(head).toEqual(['Record', 'Field', 'Content']);
  const said = lines.map(([, , value]) => value);
  for (const one of personal) expect(said).toContain(one);
  expect(lines).toContainEqual(['Order #1001', 'Amount paid', '129.00 CNY']);
  expect(lines).toContainEqual(['Review of order #1001', 'Comment', '茶很香']);
  expect(JSON.stringify(lines)).not.toContain('林小雨');
  expect(await desk.requests()).toMatchObject([{ outcome: 'shown', orderCount: 2 }]);
  expect(await exportPrivacyRequest(desk.owner, requestId)).toEqual([head, ...lines]);
  expect(await desk.requests()).toHaveLength(1);
});

it('does what was asked and nothing else, once, for those who may', async () => {
  const desk = await withJohn();
  const show = await desk.ask('customers/data_request', { customer: desk.customer, data_request: { id: 1 } });
  await expect(erasePrivacyRequest(desk.owner, show)).rejects.toMatchObject({ kind: 'conflict' });
  const writer = desk.shop.as([storeWrite]);
  await expect(exportPrivacyRequest(writer, show)).rejects.toMatchObject({ kind: 'forbidden' });
  await exportPrivacyRequest(desk.shop.as([storeSeeReceivers]), show);

  const forget = await desk.ask('customers/redact', { customer: desk.customer });
  await expect(exportPrivacyRequest(desk.owner, forget)).rejects.toMatchObject({ kind: 'conflict' });
  const reader = desk.shop.as([storeRead, storeSeeReceivers]);
  await expect(erasePrivacyRequest(reader, forget)).rejects.toMatchObject({ kind: 'forbidden' });
  expect(await desk.kept()).toContain(john.buyerAccount);
  const both = await Promise.allSettled([
    erasePrivacyRequest(writer, forget),
    erasePrivacyRequest(desk.owner, forget),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await world().settle();
  await expect(erasePrivacyRequest(writer, forget)).rejects.toMatchObject({ kind: 'conflict' });
  expect(await desk.kept()).not.toContain(john.buyerAccount);

  const elsewhere = await desk.ask('customers/redact', { customer: { id: 7 } });
  await settlePrivacyRequest(writer, elsewhere);
  expect((await desk.requests()).find((one) => one.requestId === elsewhere)).toMatchObject({
    outcome: 'elsewhere',
  });
});

it('is settled by nobody else while it is being erased', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  // As a process that died in between leaves it.
  await transact(desk.shop.asSystem(), (tx) =>
    changeRequest(tx, requestId, { erasingSince: tx.system.now(), erasingBy: desk.owner.actor.id }),
  );
  expect(await desk.requests()).toMatchObject([{ isErasing: true, settledAt: null }]);
  await expect(settlePrivacyRequest(desk.owner, requestId)).rejects.toMatchObject({ kind: 'conflict' });
  await transact(desk.shop.asSystem(), (tx) => schedule(tx, erasePrivacy, requestId, tx.system.now()));
  await world().settle();
  expect(await desk.requests()).toMatchObject([{ isErasing: false, outcome: 'erased', orderCount: 2 }]);
});

it('reminds those who may do it as the month runs out, says when it has, and not once it is done', async () => {
  const desk = await withJohn();
  const requestId = await desk.ask('customers/redact', { customer: desk.customer });
  const [{ askedAt = '', dueAt = '' } = {}] = await desk.requests();
  expect(Date.parse(dueAt) - Date.parse(askedAt)).toBe(30 * daySeconds * 1000);
  const heard = async (days: number) => {
    world().pass(days * daySeconds);
    await world().settle();
    return (await desk.notices()).length;
  };
  expect(await heard(14)).toBe(1);
  expect(await heard(1)).toBe(2);
  expect(await heard(8)).toBe(3);
  expect(await heard(7)).toBe(4);
  expect(await heard(30)).toBe(4);
  const said = await desk.notices();
  expect(said[1]).toContain('due in 15 days');
  expect(said[2]).toContain('due in 7 days');
  expect(said[3]).toContain('has reached its 30 days');
  await settlePrivacyRequest(desk.owner, requestId);

  const other = await desk.ask('customers/redact', { customer: { id: 7 } });
  await settlePrivacyRequest(desk.owner, other);
  const before = (await desk.notices()).length;
  expect(await heard(30)).toBe(before);
});
