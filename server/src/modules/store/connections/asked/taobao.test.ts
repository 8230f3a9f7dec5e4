import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storeWrite } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { beijing, hour, taobaoApp, taobaoDesk } from '../../../../../test/taobao-desk.ts';
import { useWorld } from '../../../../../test/world.ts';
import { listClaims } from '../../claims/list-claims.ts';
import { getOrder } from '../../orders/get-order.ts';
import { changeConnection, createConnection, listConnections } from '../keep-connection.ts';

const world = useWorld();
const { now, ago, aGateway, aTrade, aConnection } = taobaoDesk(world);
const samples = join(import.meta.dirname, '../../../../../test/samples/store');

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
  const answers = { ...taobaoApp, session: 'session-1', gateway: gateway.url, ...wrong };
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
