import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storeRead, storeWrite } from '@zhiyin/domain/store';
import { afterEach, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { runDispatcher } from '#platform/due/dispatcher.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { openTmcService } from '../../../../../test/stand-ins/tmc-service.ts';
import { openTopGateway } from '../../../../../test/stand-ins/top-gateway.ts';
import { useWorld } from '../../../../../test/world.ts';
import { listClaims } from '../../claims/list-claims.ts';
import { getOrder } from '../../orders/get-order.ts';
import { listOrders } from '../../orders/list-orders.ts';
import {
  askConnection,
  changeConnection,
  createConnection,
  listConnections,
  switchConnection,
} from '../keep-connection.ts';
import { askSoon } from './askings.ts';
import { askPlatform } from './jobs/ask-platform.ts';
import { stepMsMax } from './sessions.ts';
import { listenToTmc, troubleOfTmc } from './taobao-line.ts';

const world = useWorld();
const samples = join(import.meta.dirname, '../../../../../test/samples/store');
const app = { appKey: '12345678', appSecret: 'helloworld' };
const hour = 3600_000;

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});

const now = () => world().system.now();
/** As the gateway writes it. */
const beijing = (at: Date) => new Date(at.getTime() + 8 * hour).toISOString().slice(0, 19).replace('T', ' ');
const ago = (ms: number) => beijing(new Date(now().getTime() - ms));

function aTrade(tid: string, more: object = {}) {
  return {
    ...{
      tid,
      status: 'WAIT_SELLER_SEND_GOODS',
      payment: '119.00',
      created: ago(3 * hour),
      modified: ago(2 * hour),
    },
    ...{ buyer_open_uid: 'AAsynthetic', receiver_name: '测**' },
    orders: { order: [{ oid: `${tid}1`, title: '合成商品A', num: 1, price: '129.00' }] },
    ...more,
  };
}

/** The gateway with the message service beside it. */
async function aService(secret = app.appSecret) {
  const gateway = await aGateway();
  const service = await openTmcService(app.appKey, secret);
  closings.push(() => service.close());
  const guard = openOutgoing({ ports: [gateway.port, service.port], allowPrivate: ['127.0.0.1'] });
  outgoing.use(world().system, guard);
  return { gateway, service };
}

async function aGateway() {
  const gateway = await openTopGateway({ ...app, now });
  closings.push(() => gateway.close());
  outgoing.use(world().system, openOutgoing({ ports: [gateway.port], allowPrivate: ['127.0.0.1'] }));
  return gateway;
}

/** A shop that connects its Taobao shop to the gateway, from two days ago on unless said. */
async function aConnection(
  gateway: Awaited<ReturnType<typeof aGateway>>,
  since = 48 * hour,
  more: Record<string, string> = {},
) {
  const shop = await world().aShop();
  const owner = shop.as([storeWrite, storeRead]);
  const answers = { ...app, session: 'session-1', gateway: gateway.url, ...more };
  const made = await createConnection(owner, {
    ...{ kind: 'taobao', name: '天猫店', platform: 'taobao', answers },
    since: new Date(now().getTime() - since).toISOString(),
  });
  const orders = async () => (await listOrders(owner, { limit: 200 })).items;
  const connection = async () => (await listConnections(owner)).items[0] ?? expect.fail('it is gone');
  const settle = async () => {
    await world().settle();
    return connection();
  };
  const nextTurn = async (seconds = 61) => {
    world().pass(seconds);
    return settle();
  };
  return { shop, owner, made, answers, orders, connection, settle, nextTurn };
}

it('fetches the past in spans of a day, then what changes, minute by minute', async () => {
  const gateway = await aGateway();
  gateway.trades.set('9001', aTrade('9001', { modified: ago(40 * hour) }));
  gateway.trades.set('9002', aTrade('9002'));
  gateway.trades.set('9000', aTrade('9000', { modified: ago(80 * hour) }));
  const { made, orders, settle, nextTurn } = await aConnection(gateway);
  expect(made).toMatchObject({ state: 'waiting', deliveryUrl: '', asking: { isReachingBack: true } });
  expect(await settle()).toMatchObject({
    ...{ state: 'well', problem: null, takenCount: 2, answers: { appKey: '12345678' } },
    asking: { isReachingBack: false, againAt: expect.any(String) },
  });
  expect((await orders()).map(({ number }) => number).toSorted()).toEqual(['9001', '9002']);
  const reached = gateway.asked.length;
  gateway.trades.set('9002', aTrade('9002', { status: 'TRADE_FINISHED', modified: beijing(now()) }));
  await nextTurn();
  expect((await orders()).find(({ number }) => number === '9002')).toMatchObject({ state: 'finished' });
  // One question for orders and one for claims.
  expect(gateway.asked.length - reached).toBe(2);
});

it('takes the sample as it is, and its claim with the platform’s deadline', async () => {
  const read = async (name: string) => JSON.parse(await readFile(join(samples, name), 'utf8'));
  const { trades } = (await read('top_trades_sold_get.json')).trades_sold_get_response;
  const { refunds } = (await read('top_refunds_receive_get.json')).refunds_receive_get_response;
  const gateway = await aGateway();
  const { tid, ...trade } = trades.trade[0];
  const lines = [
    ...trade.orders.order,
    { oid: '90000000000000022', title: '合成商品B', num: 1, price: '59.00' },
  ];
  gateway.trades.set(tid, { tid, ...trade, modified: ago(hour), orders: { order: lines } });
  const refund = { ...refunds.refund[0], tid, oid: '90000000000000022', modified: ago(hour) };
  const timeout = '2026-10-11 10:00:00';
  const clock = { cs_status: 3, refund_remind_timeout: { exist_timeout: true, timeout } };
  gateway.refunds.set(refund.refund_id, { ...refund, ...clock });
  const { owner, orders, settle, nextTurn } = await aConnection(gateway);
  await settle();
  expect(await orders()).toMatchObject([
    { platform: 'taobao', number: tid, state: 'shipped', paid: 11900, orderedAt: '2026-10-01T02:00:00.000Z' },
  ]);
  const claims = async () => (await listClaims(owner, { platform: 'taobao', number: tid })).items;
  expect(await claims()).toMatchObject([
    {
      ...{
        claimNumber: '70000000000000001',
        lineNumber: '90000000000000022',
        kind: 'return',
        state: 'asked',
      },
      ...{ amount: 5900, reason: '尺码不合适', intervention: 'joined', isRefusable: false },
      ...{
        deadlineAt: '2026-10-11T02:00:00.000Z',
        pageUrl: expect.stringMatching(/^https:\/\/refund2\.taobao\.com\//),
      },
    },
  ]);
  gateway.refunds.set(refund.refund_id, { ...refund, status: 'SUCCESS', modified: beijing(now()) });
  await nextTurn();
  expect(await claims()).toMatchObject([{ state: 'done', deadlineAt: null }]);
  const [order] = await orders();
  expect(order).toMatchObject({ refunded: 5900, refundedAt: expect.any(String) });
  expect((await getOrder(owner, { orderId: order?.orderId ?? '' })).lines).toMatchObject([
    { refunded: null },
    { lineNumber: '90000000000000022', refund: 'refunded', refunded: 5900 },
  ]);
});

it('asks for what was written on an order by itself', async () => {
  const gateway = await aGateway();
  const notes = { has_buyer_message: true, buyer_message: '请包好', seller_memo: '加急' };
  gateway.trades.set('9001', aTrade('9001', notes));
  gateway.trades.set('9002', aTrade('9002'));
  const { owner, orders, settle } = await aConnection(gateway, hour * 3);
  await settle();
  const noted = (await orders()).find(({ number }) => number === '9001');
  expect(await getOrder(owner, { orderId: noted?.orderId ?? '' })).toMatchObject({
    ...{ buyerNote: '请包好', sellerNote: '加急' },
  });
  expect(gateway.asked.filter((method) => method.endsWith('fullinfo.get'))).toHaveLength(1);
});

it('pages from the end, so that what changes meanwhile hides no other', async () => {
  const gateway = await aGateway();
  const count = 90;
  for (let n = 0; n < count; n++) {
    const tid = String(9000 + n);
    gateway.trades.set(tid, aTrade(tid, { modified: ago(2 * hour - n * 1000) }));
  }
  // After the pages were counted the earliest ones leave the span: all behind them move forward.
  gateway.meanwhile(() =>
    gateway.meanwhile(() => {
      for (const tid of ['9000', '9001', '9002'])
        gateway.trades.set(
          tid,
          aTrade(tid, { status: 'TRADE_FINISHED', modified: beijing(new Date(now().getTime() + 30_000)) }),
        );
    }),
  );
  const { orders, settle, nextTurn } = await aConnection(gateway, hour * 3);
  await settle();
  await nextTurn();
  const known = await orders();
  expect(known).toHaveLength(count);
  expect(known.filter(({ state }) => state === 'finished')).toHaveLength(3);
  const pages = gateway.asked.filter((one) => one.startsWith('taobao.trades')).slice(0, 4);
  expect(pages.map((one) => one.split(' ')[1])).toEqual(['1', '3', '2', '1']);
});

it('says plainly that its credentials are refused, does not hammer, and is well with new ones', async () => {
  const gateway = await aGateway();
  gateway.trades.set('9001', aTrade('9001'));
  gateway.authorise('session-2');
  const { owner, made, answers, orders, settle, nextTurn } = await aConnection(gateway, hour * 3);
  const refused = await settle();
  expect(refused).toMatchObject({ state: 'trouble', problem: 'credentials' });
  expect(refused.problemDetail).toContain('Invalid session');
  await nextTurn();
  await nextTurn();
  expect(gateway.asked).toHaveLength(1);
  const kept = { revision: made.revision, name: '天猫店', platform: 'taobao' };
  const changed = { appKey: answers.appKey, gateway: answers.gateway, session: 'session-2' };
  await changeConnection(owner, made.connectionId, { ...kept, answers: changed });
  expect(await settle()).toMatchObject({ state: 'well', problem: null });
  expect(await orders()).toHaveLength(1);
});

it('recovers by itself from a refused session that is taken again', async () => {
  const gateway = await aGateway();
  const { settle, nextTurn } = await aConnection(gateway, hour * 3);
  await settle();
  gateway.feel('unauthorised');
  expect(await nextTurn()).toMatchObject({ state: 'trouble', problem: 'credentials' });
  gateway.feel('take');
  expect(await nextTurn(1801)).toMatchObject({ state: 'well', problem: null });
});

it.each([
  { why: 'its secret is another', wrong: { appSecret: 'helloworle' }, said: 'Invalid signature' },
  { why: 'its key is another', wrong: { appKey: '87654321' }, said: 'Invalid app Key' },
])('is refused by the platform when $why', async ({ wrong, said }) => {
  const gateway = await aGateway();
  const owner = (await world().aShop()).as([storeWrite]);
  const answers = { ...app, session: 'session-1', gateway: gateway.url, ...wrong };
  await createConnection(owner, { kind: 'taobao', name: '店', platform: 'taobao', answers });
  await world().settle();
  const [connection] = (await listConnections(owner)).items;
  expect(connection).toMatchObject({ state: 'trouble', problem: 'credentials' });
  expect(connection?.problemDetail).toContain(said);
});

it.each([
  { mood: 'down', problem: 'unreachable' },
  { mood: 'refuse', problem: 'unreachable' },
  { mood: 'busy', problem: 'limit' },
] as const)(
  'waits ever longer while the platform is $mood, says so in the end, and goes on by itself',
  async (one) => {
    const gateway = await aGateway();
    const { orders, settle, nextTurn } = await aConnection(gateway, hour * 3);
    await settle();
    gateway.feel(one.mood);
    const asked = gateway.asked.length;
    expect(await nextTurn()).toMatchObject({ state: 'well' });
    expect(gateway.asked).toHaveLength(asked + 1);
    await nextTurn(5);
    expect(gateway.asked).toHaveLength(asked + 1);
    await nextTurn(95);
    expect(await nextTurn(300)).toMatchObject({ state: 'trouble', problem: one.problem });
    gateway.feel('take');
    gateway.trades.set('9001', aTrade('9001', { modified: ago(300_000) }));
    expect(await nextTurn(1800)).toMatchObject({ state: 'well' });
    expect(await orders()).toHaveLength(1);
  },
);

it('reads the others when one cannot be read, and says which words were odd', async () => {
  const gateway = await aGateway();
  gateway.trades.set('9001', aTrade('9001'));
  gateway.trades.set('odd', { tid: 'odd', modified: ago(hour) });
  const { orders, settle, nextTurn } = await aConnection(gateway, hour * 3);
  const connection = await settle();
  expect(connection).toMatchObject({ state: 'trouble', problem: 'unreadable' });
  expect(connection.problemDetail).toContain('status');
  expect(await orders()).toHaveLength(1);
  expect(await nextTurn()).toMatchObject({ state: 'trouble', problem: 'unreadable' });
  gateway.trades.set('9002', aTrade('9002', { modified: beijing(now()) }));
  expect(await nextTurn()).toMatchObject({ state: 'well' });
});

it('goes on when a trade is refused by itself, and takes what was listed', async () => {
  const gateway = await aGateway();
  gateway.trades.set('9001', aTrade('9001'));
  // Listed with a note, and deleted before it is asked for by itself.
  gateway.trades.set('9002', aTrade('9002', { seller_flag: 1 }));
  gateway.refuse('9002');
  const claim = { status: 'WAIT_SELLER_AGREE', refund_fee: '9.00', created: ago(hour), modified: ago(hour) };
  gateway.refunds.set('71', { refund_id: '71', tid: '8000', oid: '80001', ...claim });
  gateway.refunds.set('72', { refund_id: '72', tid: '9001', oid: '90011', ...claim });
  gateway.refuse('72');
  const { owner, orders, settle, nextTurn } = await aConnection(gateway, hour * 3);
  const connection = await settle();
  expect(connection).toMatchObject({ problem: 'unreadable', asking: { isReachingBack: false } });
  expect(connection.problemDetail).toContain('isv.trade-not-exist');
  expect((await orders()).map(({ number }) => number).toSorted()).toEqual(['9001', '9002']);
  for (const number of ['8000', '9001'])
    expect((await listClaims(owner, { platform: 'taobao', number })).items).toHaveLength(1);
  gateway.trades.set('9003', aTrade('9003', { modified: beijing(now()) }));
  await nextTurn();
  expect(await orders()).toHaveLength(3);
});

it('says that the platform is out of reach when it answers what is no text at all', async () => {
  const gateway = await aGateway();
  const { settle, nextTurn } = await aConnection(gateway, hour * 3);
  await settle();
  gateway.answerWith('<html>\0\0');
  await nextTurn();
  await nextTurn(95);
  const connection = await nextTurn(300);
  expect(connection).toMatchObject({ state: 'trouble', problem: 'unreachable', problemDetail: '<html>' });
});

it('counts an order that did not change once, however often it is told', async () => {
  const gateway = await aGateway();
  const { settle, nextTurn } = await aConnection(gateway, hour * 3);
  await settle();
  gateway.trades.set('9001', aTrade('9001', { modified: beijing(now()) }));
  for (let turn = 0; turn < 4; turn++) await nextTurn();
  expect(await nextTurn()).toMatchObject({ state: 'well', takenCount: 1 });
});

it('keeps nothing that it asked for with settings that are others by now', async () => {
  const gateway = await aGateway();
  gateway.trades.set('9001', aTrade('9001', { session: 'session-1' }));
  gateway.trades.set('9002', aTrade('9002', { session: 'session-2' }));
  const { owner, made, answers, orders, settle } = await aConnection(gateway, hour * 3);
  // The page of the first shop is answered when the settings are others.
  gateway.meanwhile(async () => {
    gateway.authorise('session-2');
    const settings = { revision: made.revision, name: '天猫店', platform: 'taobao' };
    const anew = { ...settings, answers: { ...answers, session: 'session-2' } };
    await changeConnection(owner, made.connectionId, anew);
  });
  expect(await settle()).toMatchObject({ state: 'well', asking: { isReachingBack: false } });
  expect((await orders()).map(({ number }) => number)).toEqual(['9002']);
});

it('asks for no more than the platform still gives when it was off for longer, and says what is missing', async () => {
  const gateway = await aGateway();
  const { owner, made, orders, settle, nextTurn } = await aConnection(gateway, hour);
  const off = (await settle()).asking?.askedUntil;
  await switchConnection(owner, made.connectionId, { isOff: true });
  await nextTurn(100 * 24 * 3600);
  gateway.trades.set('9001', aTrade('9001'));
  await switchConnection(owner, made.connectionId, { isOff: false });
  expect(await settle()).toMatchObject({ state: 'well', problem: null, asking: { gap: { from: off } } });
  const { asking } = await nextTurn();
  const until = Date.parse(asking?.gap?.until ?? '');
  expect(Math.round((now().getTime() - until) / (24 * hour))).toBe(90);
  expect(await orders()).toHaveLength(1);
});

it('goes on where it was when the process died between two pages', async () => {
  const gateway = await aGateway();
  for (let n = 0; n < 90; n++) gateway.trades.set(String(9000 + n), aTrade(String(9000 + n)));
  // The third page is read, and the next answer never comes.
  gateway.meanwhile(() => gateway.meanwhile(() => gateway.meanwhile(() => gateway.feel('down'))));
  const { orders, settle, nextTurn } = await aConnection(gateway, hour * 3);
  await settle();
  expect((await orders()).length).toBeLessThan(90);
  gateway.feel('take');
  expect(await nextTurn()).toMatchObject({ state: 'well', takenCount: 90 });
  expect(await orders()).toHaveLength(90);
});

it('asks at once when it is told to, and at most once in five seconds by what the platform says', async () => {
  const gateway = await aGateway();
  const { shop, owner, made, settle } = await aConnection(gateway, hour * 3);
  await settle();
  const before = gateway.asked.length;
  world().pass(6);
  await askConnection(owner, made.connectionId);
  await settle();
  expect(gateway.asked).toHaveLength(before + 2);
  const news = () => transact(shop.asSystem(), (tx) => askSoon(tx, made.connectionId));
  await Promise.all([news(), news(), news()]);
  await settle();
  expect(gateway.asked).toHaveLength(before + 2);
  world().pass(6);
  await settle();
  expect(gateway.asked).toHaveLength(before + 4);
});

it('asks one question at a time when it is told to meanwhile, and once more afterwards', async () => {
  const gateway = await aGateway();
  const { owner, made, settle } = await aConnection(gateway, hour * 3);
  await settle();
  world().pass(61);
  const before = gateway.asked.length;
  const another = runDispatcher(world().system, [askPlatform]);
  gateway.meanwhile(async () => {
    await askConnection(owner, made.connectionId);
    await another.settle();
  });
  await settle();
  await another.stop();
  const pages = ['taobao.trades.sold.increment.get 1', 'taobao.refunds.receive.get 1'];
  expect(gateway.asked.slice(before)).toEqual([...pages, ...pages]);
});

it('asks nothing while it is switched off, and fetches what it missed when it is on again', async () => {
  const gateway = await aGateway();
  const { owner, made, orders, settle, nextTurn } = await aConnection(gateway, hour * 3);
  await settle();
  await switchConnection(owner, made.connectionId, { isOff: true });
  await expect(askConnection(owner, made.connectionId)).rejects.toMatchObject({ kind: 'conflict' });
  const asked = gateway.asked.length;
  gateway.trades.set('9001', aTrade('9001', { modified: beijing(now()) }));
  await nextTurn(26 * 3600);
  expect(gateway.asked).toHaveLength(asked);
  await switchConnection(owner, made.connectionId, { isOff: false });
  expect(await settle()).toMatchObject({ state: 'well' });
  expect(await orders()).toHaveLength(1);
});

it('is connected with everything that its form asks, and shows no secret', async () => {
  const gateway = await aGateway();
  const { owner, made, answers, settle } = await aConnection(gateway, hour);
  const shown = JSON.stringify(await settle());
  expect(shown).not.toContain(answers.session);
  expect(shown).not.toContain(answers.appSecret);
  const another = { kind: 'taobao', name: '二店', platform: '二店' } as const;
  const refused = async (more: Partial<typeof answers>, given: object = {}) =>
    expect(
      createConnection(owner, { ...another, answers: { ...answers, ...more }, ...given }),
    ).rejects.toMatchObject({
      kind: 'invalid',
    });
  await refused({ session: '' });
  await refused({ appKey: 'my key' });
  await refused({ gateway: 'ftp://x' });
  await refused({ nothing: '1' } as object);
  await refused({}, { since: new Date(now().getTime() - 200 * 24 * hour).toISOString() });
  await expect(createConnection(owner, another)).rejects.toMatchObject({ kind: 'invalid' });
  const shopify = await createConnection(owner, {
    kind: 'shopify',
    name: '站',
    platform: 'shopify',
    secret: 'shpss_x1',
  });
  await expect(askConnection(owner, shopify.connectionId)).rejects.toMatchObject({ kind: 'invalid' });
  const url = shopify.deliveryUrl;
  const strange = Buffer.from(`${owner.workspaceId}${made.connectionId}`.replaceAll('-', ''), 'hex').toString(
    'base64url',
  );
  const { statusCode } = await world().app.http.inject({
    ...{ method: 'POST', url: new URL(url).pathname.replace(/[^/]+$/, strange), payload: '{}' },
  });
  expect(statusCode).toBe(404);
});

it('asks at once when the message service says that an order changed, and confirms each message once', async () => {
  const { gateway, service } = await aService();
  service.tell(4_800_000_000_000_000_001n, 'taobao_trade_TradeBuyerPay');
  const { orders, settle } = await aConnection(gateway, hour, { pushes: service.url });
  await settle();
  await expect.poll(() => service.confirmed).toEqual([4_800_000_000_000_000_001n]);
  expect(gateway.asked).toContain('taobao.tmc.user.permit');
  await settle();
  world().pass(6);
  await settle();
  gateway.trades.set('9001', aTrade('9001', { modified: beijing(now()) }));
  service.tell(2n, 'taobao_refund_RefundCreated');
  service.tell(3n, 'taobao_item_ItemUpdate');
  await expect.poll(() => service.confirmed.length).toBe(3);
  // Not the minute until its turn.
  world().pass(6);
  await settle();
  expect(await orders()).toHaveLength(1);
});

it('goes on asking every minute when the message service turns it away, says so, and knocks seldom', async () => {
  const { gateway, service } = await aService('another secret');
  const { made, orders, settle, nextTurn } = await aConnection(gateway, 48 * hour, { pushes: service.url });
  expect(await settle()).toMatchObject({ state: 'well', asking: { isReachingBack: false } });
  await expect.poll(() => service.refused.count).toBe(1);
  gateway.trades.set('9001', aTrade('9001', { modified: beijing(now()) }));
  await expect.poll(() => troubleOfTmc(made.connectionId)).toBe('no (4)');
  expect(await nextTurn()).toMatchObject({ state: 'well', asking: { lineTrouble: 'no (4)' } });
  expect(await orders()).toHaveLength(1);
  const permits = () => gateway.asked.filter((one) => one === 'taobao.tmc.user.permit').length;
  expect(permits()).toBe(1);
  await nextTurn(301);
  await expect.poll(() => service.refused.count).toBe(2);
  expect(permits()).toBe(2);
});

it('passes on one at a time what the message service says, however much that is', async () => {
  const { service } = await aService();
  const told = 500;
  for (let n = 1; n <= told; n++) service.tell(BigInt(n), 'taobao_trade_TradeBuyerPay');
  const underWay = { now: 0, most: 0 };
  const connectionId = 'a-storm';
  const session = { connectionId, answers: { ...app, pushes: service.url }, platform: 'taobao', now: now() };
  const permitted = { status: 200, headers: {}, body: Buffer.from('{"tmc_user_permit_response":{}}') };
  const ways = { call: async () => permitted, addressOf: async () => '127.0.0.1' };
  listenToTmc({ ...session, ...ways }, async () => {
    underWay.most = Math.max(underWay.most, ++underWay.now);
    await world().settle();
    underWay.now--;
  });
  await expect.poll(() => service.confirmed.length, { timeout: 10_000 }).toBe(told);
  expect(underWay.most).toBe(1);
  listenToTmc({ ...session, ...ways, answers: app }, async () => undefined);
});

it('gives up a step whose answers take too long, and says so after three turns', async () => {
  const gateway = await aGateway();
  const { settle, nextTurn } = await aConnection(gateway, hour * 3);
  await settle();
  for (let n = 0; n < 5; n++)
    gateway.trades.set(
      String(9000 + n),
      aTrade(String(9000 + n), { seller_flag: 1, modified: beijing(now()) }),
    );
  for (const seconds of [61, 95, 300]) {
    stepMsMax.use(world().system, 90_000);
    // Its page comes in time, and then the time is over.
    gateway.meanwhile(() => stepMsMax.use(world().system, 0));
    await nextTurn(seconds);
  }
  stepMsMax.use(world().system, 90_000);
  expect(gateway.asked.filter((method) => method.endsWith('fullinfo.get'))).toEqual([]);
  expect((await settle()).problem).toBe('unreachable');
  expect((await settle()).problemDetail).toContain('too slowly');
  expect(await nextTurn(1800)).toMatchObject({ state: 'well', takenCount: 5 });
});
