import { type AskedKindName, storeRead, storeWrite } from '@zhiyin/domain/store';
import { afterEach, describe, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { alibabaDialect } from '../../../../../../test/stand-ins/gateways/alibaba-gateway.ts';
import { douyinDialect } from '../../../../../../test/stand-ins/gateways/douyin-gateway.ts';
import { jdDialect } from '../../../../../../test/stand-ins/gateways/jd-gateway.ts';
import { pddDialect } from '../../../../../../test/stand-ins/gateways/pdd-gateway.ts';
import {
  type Dialect,
  openShopGateway,
  ownShop,
  type ShopGateway,
} from '../../../../../../test/stand-ins/gateways/shop-gateway.ts';
import { xiaohongshuDialect } from '../../../../../../test/stand-ins/gateways/xiaohongshu-gateway.ts';
import { useWorld } from '../../../../../../test/world.ts';
import { listOrders } from '../../../orders/list-orders.ts';
import { changeConnection, createConnection, listConnections } from '../../keep-connection.ts';
import { douyinPushSignature } from './signs.ts';

const world = useWorld();
const app = { key: '3409409348479354011', secret: 'synthetic-secret', token: 'synthetic-token' };
const minuteMs = 60_000;
const opened: ShopGateway[] = [];
afterEach(async () => {
  for (const gateway of opened.splice(0)) await gateway.close();
});

interface Platform {
  readonly kind: AskedKindName;
  readonly dialect: Dialect;
  readonly path: string;
}

/** A shop with one platform connected, asked for the last `minutes`. */
async function aPlatform({ kind, dialect, path }: Platform, minutes = 20, told: readonly string[] = []) {
  const gateway = await openShopGateway(dialect, app, () => world().system.now());
  opened.push(gateway);
  outgoing.use(world().system, openOutgoing({ ports: [gateway.port], allowPrivate: ['127.0.0.1'] }));
  const at = (minutesAgo: number) => new Date(world().system.now().getTime() - minutesAgo * minuteMs);
  for (const number of told) gateway.keep({ number, updatedAt: at(10) });
  const owner = (await world().aShop()).as([storeWrite, storeRead]);
  const answers = {
    ...{ appKey: app.key, appSecret: app.secret, gateway: `${gateway.url}${path}` },
    ...(kind === 'douyin' ? { shopId: ownShop } : { accessToken: app.token }),
  };
  const since = at(minutes).toISOString();
  const made = await createConnection(owner, { kind, name: '主店', platform: kind, answers, since });
  await world().settle();
  const later = async (seconds: number) => {
    world().pass(seconds);
    await world().settle();
  };
  const orders = async () => (await listOrders(owner, { limit: 50 })).items;
  const connection = async () => (await listConnections(owner)).items[0] ?? expect.fail('it is gone');
  const numbers = () =>
    look(owner, (tx) =>
      tx.db.selectFrom('orders').select('number').where('workspaceId', '=', tx.workspaceId).execute(),
    );
  return { gateway, owner, made, answers, at, later, orders, connection, numbers };
}

const numberOf = (index: number) => `69000000000000${String(index).padStart(5, '0')}`;

const platforms: readonly (Platform & { name: string; size: number })[] = [
  { name: 'Douyin', kind: 'douyin', dialect: douyinDialect, path: '', size: 100 },
  { name: 'Pinduoduo', kind: 'pdd', dialect: pddDialect, path: '/api/router', size: 100 },
  { name: 'JD', kind: 'jd', dialect: jdDialect, path: '/routerjson', size: 100 },
  { name: 'Xiaohongshu', kind: 'xiaohongshu', dialect: xiaohongshuDialect, path: '/ark', size: 50 },
  { name: '1688', kind: 'alibaba', dialect: alibabaDialect, path: '/openapi', size: 20 },
];

describe.each(platforms)('$name', (platform) => {
  const [first, second] = [numberOf(1), numberOf(2)];

  it('brings its orders by itself, and what becomes of them', async () => {
    const { gateway, at, later, orders, connection } = await aPlatform(platform, 20, [first]);
    expect(await orders()).toMatchObject([
      { platform: platform.kind, number: first, state: 'paid', total: 12900, currency: 'CNY' },
    ]);
    expect(await connection()).toMatchObject({ state: 'well', problem: null, takenCount: 1 });
    await later(60);
    gateway.keep({ number: first, state: 'shipped', updatedAt: at(0) });
    gateway.keep({ number: second, updatedAt: at(0) });
    await later(300);
    const known = new Map((await orders()).map(({ number, state }) => [number, state]));
    expect(known).toEqual(
      new Map([
        [first, 'shipped'],
        [second, 'paid'],
      ]),
    );
  });

  it('is asked for the past in windows that it allows, each after the other', async () => {
    const days = platform.dialect.windowMsMax > 24 * 60 * minuteMs ? 3 : 0.1;
    const { gateway, connection, made, later } = await aPlatform(platform, days * 24 * 60);
    const spans = gateway.spans.map(({ from, until }) => [from.getTime(), until.getTime()] as const);
    expect(spans.length).toBeGreaterThan(2);
    expect(spans[0]?.[0]).toBeLessThanOrEqual(Date.parse(made.asking?.sinceAt ?? ''));
    for (const [index, [from]] of spans.entries())
      expect(from).toBeLessThanOrEqual(spans[index - 1]?.[1] ?? Number.POSITIVE_INFINITY);
    await later(300);
    expect(await connection()).toMatchObject({ state: 'well', asking: { isReachingBack: false } });
  });

  it('turns red in the platform’s words when the token runs out, knocks no more, and catches up with a new one', async () => {
    const { gateway, owner, made, answers, at, later, orders, connection } = await aPlatform(platform);
    gateway.feel('unauthorised');
    gateway.keep({ number: first, updatedAt: at(0) });
    await later(120);
    const red = await connection();
    expect(red).toMatchObject({ state: 'trouble', problem: 'credentials' });
    expect(red.problemDetail).toBeTruthy();
    const calls = gateway.calls.count;
    await later(300);
    expect(gateway.calls.count).toBe(calls);
    gateway.feel('take');
    gateway.trust({ key: app.key, secret: 'a-new-secret', token: 'a-new-token' });
    const anew = platform.kind === 'douyin' ? {} : { accessToken: 'a-new-token' };
    await changeConnection(owner, made.connectionId, {
      ...{ revision: red.revision, name: '主店', platform: platform.kind },
      answers: { ...answers, ...anew, appSecret: 'a-new-secret' },
    });
    await later(300);
    expect(await connection()).toMatchObject({ state: 'well', problem: null });
    expect(await orders()).toMatchObject([{ number: first }]);
  });

  it('says at once when the secret is another', async () => {
    const { gateway, owner, answers, connection, made, later } = await aPlatform(platform);
    await changeConnection(owner, made.connectionId, {
      ...{ revision: made.revision, name: '主店', platform: platform.kind },
      answers: { ...answers, appSecret: 'another-secret' },
    });
    await later(120);
    expect(await connection()).toMatchObject({ state: 'trouble', problem: 'credentials' });
    expect(gateway.calls.count).toBeGreaterThan(0);
  });

  it('loses nothing while it is busy or down', async () => {
    const { gateway, at, later, orders, connection } = await aPlatform(platform);
    gateway.keep({ number: first, updatedAt: at(0) });
    gateway.feel('busy');
    await later(120);
    gateway.answerWith({ status: 503 });
    await later(120);
    expect(await connection()).toMatchObject({ state: 'well' });
    expect(await orders()).toEqual([]);
    gateway.answerWith(null);
    gateway.feel('take');
    await later(600);
    expect(await orders()).toMatchObject([{ number: first }]);
  });

  it('goes on with the page it was at when it breaks off in the middle', async () => {
    const kept = Array.from({ length: platform.size + 2 }, (_, index) => numberOf(100 + index));
    const { gateway, later, connection, numbers } = await aPlatform(platform, 1);
    const now = world().system.now();
    for (const number of kept) gateway.keep({ number, updatedAt: now });
    // The first page tells how many there are; the one after it does not come.
    gateway.beforeNext(() => gateway.feel('down'));
    await later(300);
    gateway.feel('take');
    await later(600);
    await later(600);
    expect(await connection()).toMatchObject({ state: 'well' });
    expect((await numbers()).map(({ number }) => number).toSorted()).toEqual(kept);
  });
});

// Pinduoduo's orders do not say whose they are.
describe.each(platforms.filter(({ kind }) => kind !== 'pdd'))(
  '$name',
  ({ name: _, size: __, ...platform }) => {
    const [first, second, theirs] = [numberOf(1), numberOf(2), numberOf(3)];

    it('tells nothing of another shop whose authorisation is entered, and of its own what it sold meanwhile', async () => {
      const asked = await aPlatform(platform, 20, [first]);
      const { gateway, owner, made, answers, at, later, connection } = asked;
      const numbers = async () => (await asked.numbers()).map(({ number }) => number).toSorted();
      const enter = async (token: string, shop: string) => {
        gateway.trust({ ...app, token, shop });
        const entered = platform.kind === 'douyin' ? { shopId: shop } : { accessToken: token };
        await changeConnection(owner, made.connectionId, {
          ...{ revision: (await connection()).revision, name: '主店', platform: platform.kind },
          answers: { ...answers, ...entered },
        });
        await later(120);
      };
      gateway.keep({ number: second, updatedAt: at(0) });
      gateway.keep({ number: theirs, shop: '77', updatedAt: at(0) });

      await enter('token-of-another-shop', '77');
      expect(await connection()).toMatchObject({
        ...{ state: 'trouble', problem: 'other-shop', problemDetail: `77 / ${ownShop}` },
      });
      expect(await numbers()).toEqual([first]);
      await enter(app.token, ownShop);
      await later(300);
      expect(await connection()).toMatchObject({ state: 'well', problem: null });
      expect(await numbers()).toEqual([first, second]);
    });
  },
);

describe('what Douyin pushes', () => {
  const douyin = { kind: 'douyin', dialect: douyinDialect, path: '' } as const;
  const body =
    '[{"tag":"100","msg_id":"synthetic-1","data":"{\\"p_id\\":4800000000000000001,\\"shop_id\\":1}"}]';
  const push = (url: string, headers: Record<string, string>, payload = body) =>
    world().app.http.inject({
      ...{ method: 'POST', url: new URL(url).pathname, payload },
      headers: { 'content-type': 'application/json', 'app-id': app.key, ...headers },
    });
  const sign = (text: string) => douyinPushSignature(app.secret, app.key, Buffer.from(text));

  it('has it asked at once, and is answered in its own words', async () => {
    const { gateway, made, at, later, orders } = await aPlatform(douyin);
    await later(10);
    gateway.keep({ number: numberOf(1), updatedAt: at(0) });
    const { statusCode, body: answer } = await push(made.deliveryUrl, { 'event-sign': sign(body) });
    expect([statusCode, JSON.parse(answer)]).toEqual([200, { code: 0, msg: 'success' }]);
    await world().settle();
    expect(await orders()).toMatchObject([{ number: numberOf(1) }]);
  });

  it.each([
    { why: 'nobody signed it', headers: { 'event-sign': '' } },
    {
      why: 'it was signed with another secret',
      headers: { 'event-sign': douyinPushSignature('x', app.key, Buffer.from(body)) },
    },
    { why: 'it is for another app', headers: { 'event-sign': sign(body), 'app-id': '1' } },
    { why: 'a byte is another', headers: { 'event-sign': sign(body) }, payload: body.replace('100', '101') },
  ])('is refused when $why, and nobody is asked', async ({ headers, payload }) => {
    const { gateway, made, connection, later } = await aPlatform(douyin);
    await later(10);
    const calls = gateway.calls.count;
    expect((await push(made.deliveryUrl, headers, payload)).statusCode).toBe(401);
    await world().settle();
    expect(gateway.calls.count).toBe(calls);
    expect(await connection()).toMatchObject({ state: 'well' });
  });

  it('is taken by no other platform, and where nothing is connected', async () => {
    const { made } = await aPlatform({ kind: 'pdd', dialect: pddDialect, path: '/api/router' });
    expect(made.deliveryUrl).toBe('');
    const nowhere = `https://shop.example/api/store/pushes/${'A'.repeat(43)}`;
    expect((await push(nowhere, { 'event-sign': sign(body) })).statusCode).toBe(404);
  });
});

describe('a gateway elsewhere', () => {
  const pdd = { kind: 'pdd', dialect: pddDialect, path: '/api/router' } as const;

  async function aMove() {
    const asked = await aPlatform(pdd);
    const elsewhere = await openShopGateway(pddDialect, app, () => world().system.now());
    opened.push(elsewhere);
    const ports = [asked.gateway.port, elsewhere.port];
    outgoing.use(world().system, openOutgoing({ ports, allowPrivate: ['127.0.0.1'] }));
    const move = async (answers: Partial<typeof asked.answers>) =>
      changeConnection(asked.owner, asked.made.connectionId, {
        ...{ revision: asked.made.revision, name: '主店', platform: 'pdd' },
        answers: { appKey: app.key, gateway: `${elsewhere.url}/api/router`, ...answers },
      });
    return { ...asked, elsewhere, move };
  }
  const secrets = { appSecret: app.secret, accessToken: app.token };

  it.each([
    { why: 'no secret is told again', told: {}, path: 'answers.appSecret' },
    { why: 'one is left out', told: { appSecret: app.secret }, path: 'answers.accessToken' },
  ])('is sent nothing when $why', async ({ told, path }) => {
    const { elsewhere, later, connection, move } = await aMove();
    await expect(move(told)).rejects.toMatchObject({ kind: 'invalid', fields: [{ path }] });
    await later(120);
    expect(elsewhere.calls.count).toBe(0);
    expect(await connection()).toMatchObject({ state: 'well', revision: 1 });
  });

  it('is asked once its secrets are told', async () => {
    const { elsewhere, later, connection, move } = await aMove();
    await move(secrets);
    await later(120);
    expect(elsewhere.calls.count).toBeGreaterThan(0);
    expect(await connection()).toMatchObject({ state: 'well', revision: 2 });
  });

  it('is the same at another path, which wants no secret', async () => {
    const { gateway, connection, move } = await aMove();
    await move({ gateway: `${gateway.url}/router` });
    expect(await connection()).toMatchObject({ revision: 2 });
  });

  it('has to be encrypted on the open internet', async () => {
    const { move } = await aMove();
    outgoing.use(world().system, openOutgoing());
    await expect(move({ ...secrets, gateway: 'http://gateway.example.com' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await move({ ...secrets, gateway: 'https://gateway.example.com' });
  });
});
