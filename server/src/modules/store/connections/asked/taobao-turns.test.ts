import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { runDispatcher } from '#platform/due/dispatcher.ts';
import { beijing, hour, taobaoApp, taobaoDesk } from '../../../../../test/taobao-desk.ts';
import { useWorld } from '../../../../../test/world.ts';
import { askConnection, changeConnection, createConnection, switchConnection } from '../keep-connection.ts';
import { askSoon } from './askings.ts';
import { askPlatform } from './jobs/ask-platform.ts';
import { stepMsMax } from './sessions.ts';
import { listenToTmc, troubleOfTmc } from './taobao-line.ts';

const world = useWorld();
const { now, aGateway, aService, aTrade, aConnection } = taobaoDesk(world);

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
  const session = {
    connectionId,
    answers: { ...taobaoApp, pushes: service.url },
    platform: 'taobao',
    now: now(),
  };
  const permitted = { status: 200, headers: {}, body: Buffer.from('{"tmc_user_permit_response":{}}') };
  const ways = { call: async () => permitted, addressOf: async () => '127.0.0.1' };
  listenToTmc({ ...session, ...ways }, async () => {
    underWay.most = Math.max(underWay.most, ++underWay.now);
    await world().settle();
    underWay.now--;
  });
  await expect.poll(() => service.confirmed.length, { timeout: 10_000 }).toBe(told);
  expect(underWay.most).toBe(1);
  listenToTmc({ ...session, ...ways, answers: taobaoApp }, async () => undefined);
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

it('takes nothing of another shop whose authorisation is entered, says so, and misses nothing of its own meanwhile', async () => {
  const gateway = await aGateway();
  const own = (tid: string) =>
    aTrade(tid, { seller_nick: '合成店铺', session: 'session-1', modified: beijing(now()) });
  const others = (tid: string) =>
    aTrade(tid, { seller_nick: '别的店', session: 'session-2', modified: beijing(now()) });
  gateway.trades.set('9001', own('9001'));
  const { owner, made, answers, orders, settle, nextTurn, connection } = await aConnection(gateway);
  expect(await settle()).toMatchObject({ state: 'well', takenCount: 1 });
  const enter = async (session: string) => {
    gateway.authorise(session);
    const { name, platform, revision } = await connection();
    const given = { name, platform, revision, answers: { ...answers, session } };
    await changeConnection(owner, made.connectionId, given);
    return settle();
  };
  const numbers = async () => (await orders()).map(({ number }) => number).toSorted();

  // Nothing happens at the other shop for a while, so nobody can know yet; meanwhile our own sells.
  world().pass(61);
  expect(await enter('session-2')).toMatchObject({ problem: null });
  world().pass(20 * 60);
  gateway.trades.set('9002', own('9002'));
  await settle();
  world().pass(20 * 60);
  gateway.trades.set('9100', others('9100'));
  expect(await settle()).toMatchObject({
    state: 'trouble',
    problem: 'other-shop',
    problemDetail: '别的店 / 合成店铺',
  });
  expect(await numbers()).toEqual(['9001']);
  expect(await nextTurn(3600)).toMatchObject({ problem: 'other-shop' });
  expect(await numbers()).toEqual(['9001']);

  expect(await enter('session-1')).toMatchObject({ state: 'well', problem: null });
  expect(await numbers()).toEqual(['9001', '9002']);
  // A name of the shop's that changes while nobody enters anything is no other shop.
  world().pass(61);
  gateway.trades.set('9003', { ...own('9003'), seller_nick: '改了名的店' });
  expect(await settle()).toMatchObject({ state: 'well' });
  expect(await numbers()).toEqual(['9001', '9002', '9003']);
});
