import { createHmac } from 'node:crypto';
import { storeRead, storeWrite, type ToldKind } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { useWorld } from '../../../../test/world.ts';
import { getOrder } from '../orders/get-order.ts';
import { listOrders } from '../orders/list-orders.ts';
import { changeConnection, createConnection, listConnections, switchConnection } from './keep-connection.ts';

const world = useWorld();

/** As two other implementations made them: Shopify's is of its own documentation's order. */
const vectors = {
  shopify: {
    secret: 'shpss_synthetic',
    body: '{"id":820982911946154508,"name":"#9999","email":"jon@example.com","total_price":"229.94"}',
    signature: 'eqqcXNEkxkx+Zk1wjfjolWPyTcrtktbqCa0mAvtSKGU=',
  },
  woocommerce: {
    secret: 'wcsecret',
    body: '{"id":727,"status":"processing","currency":"USD","total":"29.35"}',
    signature: 'BJuImfaRSaiMnLK9KyELheCTBGoPa5K6mEyADyL0t5s=',
  },
} as const;
const names = {
  shopify: { signature: 'x-shopify-hmac-sha256', topic: 'x-shopify-topic', update: 'orders/updated' },
  woocommerce: { signature: 'x-wc-webhook-signature', topic: 'x-wc-webhook-topic', update: 'order.updated' },
} as const;

async function aConnection(kind: ToldKind) {
  const shop = await world().aShop();
  const owner = shop.as([storeWrite, storeRead]);
  const { secret } = vectors[kind];
  const made = await createConnection(owner, { kind, name: '主店', platform: kind, secret });
  const url = new URL(made.deliveryUrl).pathname;
  const sign = (body: string) => createHmac('sha256', secret).update(body).digest('base64');
  const bring = async (payload: string, headers: Record<string, string> = {}) => {
    const { signature, topic, update } = names[kind];
    const usual = { 'content-type': 'application/json', [topic]: update, [signature]: sign(payload) };
    const { statusCode } = await world().app.http.inject({
      ...{ method: 'POST', url, payload },
      headers: { ...usual, ...headers },
    });
    return statusCode;
  };
  const tell = (order: object, headers: Record<string, string> = {}) => bring(JSON.stringify(order), headers);
  const orders = async () => (await listOrders(owner, { limit: 50 })).items;
  const connection = async () => (await listConnections(owner)).items[0] ?? expect.fail('it is gone');
  return { shop, owner, made, url, bring, tell, orders, connection };
}

it.each(['shopify', 'woocommerce'] as const)('believes what %s signed, as in the examples', async (kind) => {
  const { bring, orders, connection } = await aConnection(kind);
  const { body, signature } = vectors[kind];
  expect(await connection()).toMatchObject({ state: 'waiting', lastAt: null, takenCount: 0 });
  expect(await bring(body, { [names[kind].signature]: signature })).toBe(200);
  expect(await orders()).toMatchObject([
    kind === 'shopify'
      ? { platform: 'shopify', number: '#9999', total: 22994, currency: 'USD' }
      : { platform: 'woocommerce', number: '727', total: 2935, state: 'paid' },
  ]);
  expect(await connection()).toMatchObject({ state: 'well', problem: null, takenCount: 1 });
});

it.each([
  { why: 'nobody signed it', signature: '' },
  { why: 'something else was signed', signature: vectors.woocommerce.signature },
  { why: 'the signature is cut', signature: vectors.shopify.signature.slice(0, 20) },
])('refuses what comes when $why, and says so', async ({ signature }) => {
  const { bring, orders, connection } = await aConnection('shopify');
  expect(await bring(vectors.shopify.body, { [names.shopify.signature]: signature })).toBe(401);
  expect(
    await bring(vectors.shopify.body.replace('229.94', '1.00'), {
      [names.shopify.signature]: vectors.shopify.signature,
    }),
  ).toBe(401);
  expect(await orders()).toEqual([]);
  expect(await connection()).toMatchObject({ state: 'trouble', problem: 'signature', takenCount: 0 });
});

it('leaves the light alone when a stranger calls while the shop system is heard', async () => {
  const { bring, tell, connection } = await aConnection('shopify');
  await tell({ id: 1, name: '#1' });
  expect(await bring('{}', { [names.shopify.signature]: 'x' })).toBe(401);
  expect(await connection()).toMatchObject({ state: 'well' });
});

const woo = (status: string, minute: number, more: object = {}) => ({
  ...{ id: 727, number: '727', status, currency: 'USD', total: '29.35' },
  ...{ date_modified_gmt: `2026-03-02T09:${String(minute).padStart(2, '0')}:00`, ...more },
});

it('takes the same twice once, and nothing back that comes late', async () => {
  const { owner, tell, orders, connection } = await aConnection('woocommerce');
  await tell(woo('pending', 0));
  await tell(woo('completed', 10));
  await tell(woo('completed', 10));
  await tell(woo('processing', 5));
  expect(await orders()).toMatchObject([{ number: '727', state: 'finished' }]);
  await tell(woo('refunded', 20, { refunds: [{ id: 1, total: '-29.35' }] }));
  const [order] = await orders();
  expect(order).toMatchObject({ state: 'closed', refund: 'refunded', refunded: 2935 });
  expect(await getOrder(owner, { orderId: order?.orderId ?? '' })).toMatchObject({ vendorState: 'refunded' });
  expect(await connection()).toMatchObject({ takenCount: 5 });
});

it('takes two tellings of one order that come at once one after the other', async () => {
  const { tell, orders } = await aConnection('woocommerce');
  const told = ['pending', 'processing', 'completed'].map((status, minute) => tell(woo(status, minute)));
  expect(await Promise.all(told)).toEqual([200, 200, 200]);
  expect(await orders()).toMatchObject([{ number: '727', state: 'finished' }]);
});

it('answers WooCommerce’s unsigned ping, and takes it for nothing', async () => {
  const { bring, connection } = await aConnection('woocommerce');
  const form = { 'content-type': 'application/x-www-form-urlencoded', [names.woocommerce.signature]: '' };
  expect(await bring('webhook_id=12', form)).toBe(200);
  expect(await bring('webhook_id=12&status=completed', form)).toBe(401);
  expect(await connection()).toMatchObject({ takenCount: 0, lastAt: null });
});

it('is well after Shopify’s test, whose order is nobody’s, and leaves other subjects alone', async () => {
  const { tell, orders, connection } = await aConnection('shopify');
  expect(await tell({ id: 1, name: '#9999' }, { 'x-shopify-test': 'true' })).toBe(200);
  expect(await tell({ id: 2, title: '龙井' }, { 'x-shopify-topic': 'products/update' })).toBe(200);
  expect(await tell({ id: 3 }, { 'x-shopify-topic': 'orders/delete' })).toBe(200);
  const edited = { order_edit: { id: 4, order_id: 1 } };
  expect(await tell(edited, { 'x-shopify-topic': 'orders/edited' })).toBe(200);
  expect(await tell({ order_id: 1 }, { 'x-shopify-topic': 'orders/risk_assessment_changed' })).toBe(200);
  expect(await orders()).toEqual([]);
  expect(await connection()).toMatchObject({ state: 'well', takenCount: 0 });
});

it('says what it could not read, keeps the shop system sending, and is well with the next', async () => {
  const { bring, tell, connection } = await aConnection('shopify');
  expect(await bring('no json')).toBe(200);
  expect(await connection()).toMatchObject({ state: 'trouble', problem: 'unreadable' });
  expect(await tell({ id: 1 })).toBe(200);
  expect((await connection()).problemDetail).toBeTruthy();
  expect(await tell({ id: 1, name: '#1' })).toBe(200);
  expect(await connection()).toMatchObject({ state: 'well', problem: null, problemDetail: null });
});

it('takes nothing while it is switched off, and goes on when it is switched on', async () => {
  const { owner, made, tell, orders } = await aConnection('shopify');
  await switchConnection(owner, made.connectionId, { isOff: true });
  expect(await tell({ id: 1, name: '#1' })).toBe(404);
  expect(await orders()).toEqual([]);
  await switchConnection(owner, made.connectionId, { isOff: false });
  expect(await tell({ id: 1, name: '#1' })).toBe(200);
});

it('never shows its secret, keeps it when it is left out, and takes another one', async () => {
  const { owner, made, tell, connection } = await aConnection('shopify');
  expect(JSON.stringify(await connection())).not.toContain(vectors.shopify.secret);
  const { connectionId } = made;
  const kept = { revision: 1, name: '分店', platform: 'Shopify 店铺' };
  expect(await changeConnection(owner, connectionId, kept)).toMatchObject({
    name: '分店',
    platform: 'shopify',
  });
  expect(await tell({ id: 1, name: '#1' })).toBe(200);
  await changeConnection(owner, connectionId, { ...kept, revision: 2, secret: 'another-secret' });
  expect(await connection()).toMatchObject({ state: 'waiting' });
  expect(await tell({ id: 1, name: '#1' })).toBe(401);
  await expect(changeConnection(owner, connectionId, kept)).rejects.toMatchObject({ kind: 'conflict' });
});

it('lets no two connections in use write the orders of one platform', async () => {
  const { owner, made } = await aConnection('shopify');
  const second = { kind: 'shopify', name: '二店', platform: 'Shopify', secret: 'another-secret' } as const;
  await expect(createConnection(owner, second)).rejects.toMatchObject({
    kind: 'conflict',
    values: { platform: 'shopify' },
  });
  const other = await createConnection(owner, { ...second, platform: '二店' });
  await switchConnection(owner, made.connectionId, { isOff: true });
  const { connectionId, revision } = other;
  await changeConnection(owner, connectionId, { revision, name: '二店', platform: 'shopify' });
  await expect(switchConnection(owner, made.connectionId, { isOff: false })).rejects.toMatchObject({
    kind: 'conflict',
  });
});

it('lets one in of two that connect or switch on the same platform at once', async () => {
  const { owner, made, connection } = await aConnection('shopify');
  await switchConnection(owner, made.connectionId, { isOff: true });
  const second = { kind: 'shopify', name: '二店', platform: 'shopify', secret: 'another-secret' } as const;
  const both = await Promise.allSettled([
    ...[second, { ...second, name: '三店' }].map((one) => createConnection(owner, one)),
    switchConnection(owner, made.connectionId, { isOff: false }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { kind: 'conflict' } },
    { reason: { kind: 'conflict' } },
  ]);
  expect(await connection()).toMatchObject({ archivedAt: null });
});

it('is for those alone who may write orders', async () => {
  const { shop, made } = await aConnection('shopify');
  const reader = shop.as([storeRead]);
  await expect(listConnections(reader)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(switchConnection(reader, made.connectionId, { isOff: true })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(listConnections((await world().aShop()).as([storeWrite]))).resolves.toEqual({ items: [] });
});

it.each(['nothing', 'A'.repeat(43)])('answers nobody at an address that is none: %s', async (address) => {
  const { statusCode } = await world().app.http.inject({
    method: 'POST',
    url: `/api/store/webhooks/${address}`,
    payload: 'x',
  });
  expect(statusCode).toBe(404);
});
