import { createHmac } from 'node:crypto';
import { connectShopApp as contract, shopConsentCallback, storeRead, storeWrite } from '@zhiyin/domain/store';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { look } from '#platform/database/transact.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { aBrowser, type Browser } from '../../../../../test/browser.ts';
import { anAgent } from '../../../../../test/desk.ts';
import { openShopifyShop, type ShopifyShop, signQuery } from '../../../../../test/stand-ins/shopify-shop.ts';
import { useWorld } from '../../../../../test/world.ts';
import { listNotices } from '../../../platform/notices/read-notices.ts';
import { listOrders } from '../../orders/list-orders.ts';
import { createConnection, listConnections, switchConnection } from '../keep-connection.ts';
import { settlePrivacyRequest } from '../privacy/settle-request.ts';
import { beginShopConsent } from './begin-consent.ts';
import { connectShopApp, getShopApp } from './connect-app.ts';
import { originOfShop } from './shopify.ts';

const world = useWorld();
const app = { shop: 'shanyu-tea.myshopify.com', clientId: 'client-id-1', secret: 'shpss_synthetic' };
let shopify: ShopifyShop;
beforeAll(async () => {
  const { system } = world();
  shopify = await openShopifyShop({
    ...app,
    redirectUri: `${publicOrigin(system.config)}/api${shopConsentCallback}`,
  });
  outgoing.use(system, openOutgoing({ ports: [shopify.port], allowPrivate: ['127.0.0.1'] }));
  originOfShop.use(system, () => shopify.url);
});
afterAll(() => shopify.close());
beforeEach(() => {
  shopify.feel('take');
  shopify.forget();
});

async function aDesk() {
  const shop = await world().aShop();
  const owner = await anAgent(shop, [storeWrite, storeRead]);
  const made = await connectShopApp(owner, { name: '主店', platform: 'shopify', ...app });
  const { connectionId, deliveryUrl } = made;
  const browser = aBrowser();
  const begin = async (by = browser) => (await beginShopConsent(owner, connectionId, by.exchange())).url;
  const standing = async () => (await getShopApp(owner, connectionId)).app ?? expect.fail('no app');
  const requests = async () => (await getShopApp(owner, connectionId)).requests;
  const light = async () => (await listConnections(owner)).items[0] ?? expect.fail('it is gone');
  const tellAt = async (to: string, topic: string, body: object, headers: Record<string, string> = {}) => {
    const payload = JSON.stringify(body);
    const signature = createHmac('sha256', app.secret).update(payload).digest('base64');
    const { statusCode } = await world().app.http.inject({
      ...{ method: 'POST', url: new URL(to).pathname, payload },
      headers: {
        ...{ 'content-type': 'application/json', 'x-shopify-hmac-sha256': signature },
        ...{ 'x-shopify-topic': topic, ...headers },
      },
    });
    return statusCode;
  };
  const tell = (topic: string, body: object, headers?: Record<string, string>) =>
    tellAt(deliveryUrl, topic, body, headers);
  return { shop, owner, connectionId, deliveryUrl, browser, begin, standing, requests, light, tell, tellAt };
}

/** Brings Shopify's answer back; answers what the page is told. */
async function bring(back: URL, { headers }: Pick<Browser, 'headers'>): Promise<string | null> {
  const url = `${back.pathname}${back.search}`;
  const answer = await world().app.http.inject({ method: 'GET', url, headers: headers() });
  expect(answer.statusCode).toBe(303);
  const to = new URL(String(answer.headers.location));
  expect(to.pathname).toBe('/console/orders/import');
  return to.searchParams.get('consent');
}

it('asks the owner to read orders and nothing else, keeps the token sealed, and subscribes', async () => {
  const desk = await aDesk();
  expect(await desk.standing()).toMatchObject({ consent: 'wanted', shop: app.shop });
  expect(await desk.requests()).toEqual([]);
  const url = new URL(await desk.begin());
  expect(url.searchParams.get('scope')).toBe('read_orders');
  expect(url.href).not.toContain(app.secret);
  expect(await bring(shopify.decide(url.href), desk.browser)).toBe('given');
  expect(await desk.standing()).toMatchObject({ consent: 'given', missing: [], problem: null });
  expect(Object.fromEntries(shopify.subscribed)).toEqual({
    ORDERS_CREATE: desk.deliveryUrl,
    ORDERS_UPDATED: desk.deliveryUrl,
    REFUNDS_CREATE: desk.deliveryUrl,
    APP_UNINSTALLED: desk.deliveryUrl,
  });
  const row = await look(desk.shop.asSystem(), (tx) =>
    tx.db.selectFrom('storeApps').selectAll().where('workspaceId', '=', tx.workspaceId).executeTakeFirst(),
  );
  for (const token of shopify.tokens) expect(JSON.stringify(row)).not.toContain(token);
});

it('takes orders by what it subscribed to, and is well', async () => {
  const desk = await aDesk();
  await bring(shopify.decide(await desk.begin()), desk.browser);
  expect(await desk.tell('orders/create', { id: 1, name: '#1' })).toBe(200);
  expect((await listOrders(desk.owner, { limit: 50 })).items).toMatchObject([{ number: '#1' }]);
  expect(await desk.light()).toMatchObject({ state: 'well', takenCount: 1 });
});

it('takes what comes back once, also when it comes twice at once', async () => {
  const desk = await aDesk();
  const back = shopify.decide(await desk.begin());
  expect((await Promise.all([bring(back, desk.browser), bring(back, desk.browser)])).toSorted()).toEqual([
    'given',
    'used',
  ]);
  expect(await bring(back, desk.browser)).toBe('used');
  expect(shopify.tokens.size).toBe(1);
});

it('takes nothing from a browser that did not begin it, and leaves it to the one that did', async () => {
  const desk = await aDesk();
  const back = shopify.decide(await desk.begin());
  expect(await bring(back, aBrowser())).toBe('elsewhere');
  expect(shopify.tokens.size).toBe(0);
  expect(await bring(back, desk.browser)).toBe('given');
});

it.each([
  { why: 'another shop is named, signed by nobody', shop: 'evil.myshopify.com', secret: null },
  { why: 'another shop of the same app is named', shop: 'other-shop.myshopify.com', secret: app.secret },
  { why: 'somebody else signed it', shop: app.shop, secret: 'another-secret' },
])('believes nothing when $why', async ({ shop, secret }) => {
  const desk = await aDesk();
  const back = shopify.decide(await desk.begin());
  const given = new URL(back);
  given.searchParams.set('shop', shop);
  if (secret !== null) given.searchParams.set('hmac', signQuery(secret, given.searchParams));
  expect(await bring(given, desk.browser)).toBe('unknown');
  expect(shopify.tokens.size).toBe(0);
  expect(await bring(back, desk.browser)).toBe('given');
});

it('knows a state that was made up, and one that is too old', async () => {
  const desk = await aDesk();
  const back = shopify.decide(await desk.begin());
  const other = new URL(back);
  other.searchParams.set('state', 'made.up');
  expect(await bring(other, desk.browser)).toBe('unknown');
  world().pass(601);
  expect(await bring(back, desk.browser)).toBe('late');
});

it('says so when Shopify gives less than was asked, or is away, and works when asked again', async () => {
  const desk = await aDesk();
  shopify.agreeTo('read_products');
  expect(await bring(shopify.decide(await desk.begin()), desk.browser)).toBe('refused');
  expect(await desk.standing()).toMatchObject({
    consent: 'wanted',
    problem: expect.stringContaining('read_products'),
  });
  shopify.agreeTo('read_orders');
  const back = shopify.decide(await desk.begin());
  shopify.feel('take-and-hang-up');
  expect(await bring(back, desk.browser)).toBe('unreachable');
  shopify.feel('take');
  expect(await bring(shopify.decide(await desk.begin()), desk.browser)).toBe('given');
  expect(await desk.standing()).toMatchObject({ consent: 'given', problem: null });
});

it('names what it could not subscribe to, and takes what stands already for well', async () => {
  const desk = await aDesk();
  shopify.refuseTopic('REFUNDS_CREATE');
  expect(await bring(shopify.decide(await desk.begin()), desk.browser)).toBe('part');
  expect(await desk.standing()).toMatchObject({
    ...{ consent: 'given', missing: ['REFUNDS_CREATE'] },
    problem: expect.stringContaining('cannot create'),
  });
  expect(await bring(shopify.decide(await desk.begin()), desk.browser)).toBe('part');
});

it('turns red when the shop removes the app, not by what is told late of before, and comes back by consent', async () => {
  const desk = await aDesk();
  await bring(shopify.decide(await desk.begin()), desk.browser);
  await desk.tell('orders/create', { id: 1, name: '#1' });
  const at = (seconds: number) => new Date(world().system.now().getTime() + seconds * 1000).toISOString();
  await desk.tell('app/uninstalled', { id: 9 }, { 'x-shopify-triggered-at': at(-60) });
  expect(await desk.standing()).toMatchObject({ consent: 'given' });
  await desk.tell('app/uninstalled', { id: 9 }, { 'x-shopify-triggered-at': at(1) });
  expect(await desk.light()).toMatchObject({ state: 'trouble', problem: 'uninstalled' });
  expect(await desk.standing()).toMatchObject({ consent: 'wanted', consentedAt: expect.any(String) });
  // Shopify asks for it two days later; what was under way when the app was removed comes late.
  await desk.tell('shop/redact', { shop_id: 954889, shop_domain: app.shop });
  await desk.tell('orders/create', { id: 2, name: '#2' });
  expect(await desk.light()).toMatchObject({ state: 'trouble', problem: 'uninstalled' });
  world().pass(60);
  expect(await bring(shopify.decide(await desk.begin()), desk.browser)).toBe('given');
  expect(await desk.light()).toMatchObject({ state: 'waiting', problem: null });
});

it('keeps what a customer asks of their data, once, tells those who may do it, and lets it be settled', async () => {
  const desk = await aDesk();
  await desk.tell('orders/create', { id: 299938, name: '#1001' });
  const asked = {
    ...{ shop_id: 954889, shop_domain: app.shop },
    customer: { id: 191167, email: 'john@example.com', phone: '555-625-1199' },
    orders_to_redact: [299938, 280263],
  };
  expect(await desk.tell('customers/redact', asked)).toBe(200);
  expect(await desk.tell('customers/redact', asked)).toBe(200);
  const requests = await desk.requests();
  expect(requests).toMatchObject([
    { wish: 'forget', buyerId: '191167', orderNumbers: ['#1001', '280263'], settledAt: null },
  ]);
  expect(JSON.stringify(requests)).not.toContain('john@example.com');
  const { items } = await listNotices(desk.owner, { limit: 10 });
  expect(items.map(({ text }) => text.en)).toEqual([expect.stringContaining(app.shop)]);

  const [{ requestId = '' } = {}] = requests;
  const reader = desk.shop.as([storeRead]);
  await expect(settlePrivacyRequest(reader, requestId)).rejects.toMatchObject({ kind: 'forbidden' });
  await settlePrivacyRequest(desk.owner, requestId);
  await settlePrivacyRequest(desk.owner, requestId);
  expect(await desk.requests()).toMatchObject([{ settledAt: expect.any(String) }]);

  expect(await desk.tell('customers/redact', asked)).toBe(200);
  expect(await desk.requests()).toMatchObject([{ settledAt: null }, { requestId }]);
});

it('shows what waits the longest first', async () => {
  const desk = await aDesk();
  for (const id of [1, 2, 3]) {
    await desk.tell('customers/redact', { shop_domain: app.shop, customer: { id } });
    world().pass(1);
  }
  expect((await desk.requests()).map(({ buyerId }) => buyerId)).toEqual(['1', '2', '3']);
});

it('keeps what is asked of a shop that is switched off, and of no other call', async () => {
  const desk = await aDesk();
  await switchConnection(desk.owner, desk.connectionId, { isOff: true });
  expect(await desk.tell('orders/create', { id: 1, name: '#1' })).toBe(404);
  const asked = { shop_id: 954889, shop_domain: app.shop };
  const forged = { 'x-shopify-hmac-sha256': Buffer.from('forged').toString('base64') };
  expect(await desk.tell('shop/redact', asked, forged)).toBe(404);
  expect(await desk.requests()).toEqual([]);
  expect(await desk.tell('shop/redact', asked)).toBe(200);
  expect(await desk.requests()).toMatchObject([{ wish: 'forget-shop', settledAt: null }]);
});

it('keeps it with the connection that is in use, whichever address it comes by', async () => {
  const desk = await aDesk();
  await switchConnection(desk.owner, desk.connectionId, { isOff: true });
  world().pass(1);
  const { connectionId } = await connectShopApp(desk.owner, { name: '主店', platform: 'shopify', ...app });
  await desk.tell('shop/redact', { shop_domain: app.shop });
  expect(await desk.requests()).toEqual([]);
  expect((await getShopApp(desk.owner, connectionId)).requests).toHaveLength(1);
});

it('shows what comes by webhooks that somebody made, too', async () => {
  const desk = await aDesk();
  const given = { name: '二店', platform: 'shopify-2', secret: app.secret };
  const made = await createConnection(desk.owner, { kind: 'shopify', ...given });
  await desk.tellAt(made.deliveryUrl, 'shop/redact', { shop_domain: 'other.myshopify.com' });
  expect(await getShopApp(desk.owner, made.connectionId)).toMatchObject({
    ...{ app: null, requests: [{ wish: 'forget-shop' }] },
  });
});

it('keeps what is asked to be shown, and what is asked for a whole shop', async () => {
  const desk = await aDesk();
  const customer = { id: 191167 };
  const request = { shop_domain: app.shop, customer, orders_requested: [], data_request: { id: 9999 } };
  await desk.tell('customers/data_request', request);
  await desk.tell('shop/redact', { shop_id: 954889, shop_domain: app.shop });
  const requests = await desk.requests();
  expect(requests.map(({ wish, buyerId }) => [wish, buyerId]).toSorted()).toEqual([
    ['forget-shop', null],
    ['show', '191167'],
  ]);
  // That says nothing of orders.
  expect(await desk.light()).toMatchObject({ state: 'waiting', takenCount: 0 });
});

it('is for those alone who may write orders, and begins nothing for a connection that is off or made otherwise', async () => {
  const desk = await aDesk();
  const exchange = () => desk.browser.exchange();
  const reader = desk.shop.as([storeRead]);
  const { connectionId } = desk;
  await expect(getShopApp(reader, connectionId)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(beginShopConsent(reader, connectionId, exchange())).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await switchConnection(desk.owner, connectionId, { isOff: true });
  await expect(beginShopConsent(desk.owner, connectionId, exchange())).rejects.toMatchObject({
    kind: 'conflict',
  });
});

it.each([
  { shop: 'shanyu-tea.myshopify.com', isTaken: true },
  { shop: ' Shanyu-Tea.MyShopify.com ', isTaken: true },
  { shop: 'https://shanyu-tea.myshopify.com', isTaken: false },
  { shop: '-tea.myshopify.com', isTaken: false },
  { shop: 'shanyu.tea.myshopify.com', isTaken: false },
  { shop: 'myshopify.com.evil.example', isTaken: false },
  { shop: 'tea.myshopify.com/../x', isTaken: false },
  { shop: 'tea.myshopify.com\n.evil.example', isTaken: false },
])('takes an address of Shopify’s own alone: $shop ($isTaken)', ({ shop, isTaken }) => {
  const body = { name: '主店', platform: 'shopify', ...app, shop };
  expect(contract.body.safeParse(body).success).toBe(isTaken);
});
