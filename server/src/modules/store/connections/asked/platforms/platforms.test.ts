import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOutgoing } from '#platform/outgoing/outgoing.ts';
import { alibabaDialect } from '../../../../../../test/stand-ins/gateways/alibaba-gateway.ts';
import { douyinDialect } from '../../../../../../test/stand-ins/gateways/douyin-gateway.ts';
import { jdDialect } from '../../../../../../test/stand-ins/gateways/jd-gateway.ts';
import { pddDialect } from '../../../../../../test/stand-ins/gateways/pdd-gateway.ts';
import {
  openShopGateway,
  ownShop,
  type ShopGateway,
} from '../../../../../../test/stand-ins/gateways/shop-gateway.ts';
import { xiaohongshuDialect } from '../../../../../../test/stand-ins/gateways/xiaohongshu-gateway.ts';
import type { Answered, AskSession } from '../asked-kind.ts';
import { alibaba } from './alibaba.ts';
import { douyin } from './douyin.ts';
import { jd } from './jd.ts';
import { pdd } from './pdd.ts';
import { xiaohongshu } from './xiaohongshu.ts';

const now = new Date('2026-11-01T10:00:00.000Z');
const until = new Date('2026-11-01T09:55:00.000Z');
const app = { key: '3409409348479354011', secret: 'synthetic-secret', token: 'synthetic-token' };
const minutesBefore = (minutes: number) => new Date(until.getTime() - minutes * 60_000);
const stale = { accessToken: 'of last week' };
const numberOf = (index: number) => `69000000000000${String(index).padStart(5, '0')}`;

describe.each([
  { name: 'Douyin', kind: douyin, dialect: douyinDialect, path: '', size: 100, stale: { shopId: '1' } },
  { name: 'Pinduoduo', kind: pdd, dialect: pddDialect, path: '/api/router', size: 100, stale },
  { name: 'JD', kind: jd, dialect: jdDialect, path: '/routerjson', size: 100, stale },
  { name: 'Xiaohongshu', kind: xiaohongshu, dialect: xiaohongshuDialect, path: '/ark', size: 50, stale },
  { name: '1688', kind: alibaba, dialect: alibabaDialect, path: '/openapi', size: 20, stale },
])('$name', ({ kind, dialect, path, size, stale }) => {
  let gateway: ShopGateway;
  let guard: ReturnType<typeof openOutgoing>;
  beforeAll(async () => {
    gateway = await openShopGateway(dialect, app, () => now);
    guard = openOutgoing({ ports: [gateway.port], allowPrivate: ['127.0.0.1'] });
  });
  afterAll(() => gateway.close());

  const session = (answers: Record<string, string> = {}): AskSession => ({
    connectionId: '',
    answers: {
      ...{ appKey: app.key, appSecret: app.secret, accessToken: app.token, shopId: ownShop },
      ...{ gateway: `${gateway.url}${path}`, ...answers },
    },
    ...{ platform: 'here', now, call: guard.call, addressOf: guard.addressOf },
  });
  const page = (next: string | null, from = minutesBefore(30), answers = {}) =>
    kind.ask(session(answers), { from, until, next, isReachingBack: false });
  const toTheEnd = async (from?: Date, between: (pages: number) => void = () => {}): Promise<Answered[]> => {
    const pages = [await page(null, from)];
    for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
      between(pages.length);
      pages.push(await page(next, from));
    }
    return pages;
  };
  const numbersOf = (pages: readonly Answered[]) =>
    new Set(pages.flatMap(({ orders }) => orders.map(({ order }) => order.number)));

  it('tells an order as it is, and nothing of another time', async () => {
    gateway.keep({ number: numberOf(1), state: 'shipped', updatedAt: minutesBefore(10), fen: 12950 });
    gateway.keep({ number: numberOf(2), updatedAt: minutesBefore(40) });
    const [{ orders, claims, unreadable, next } = expect.fail('nothing came')] = await toTheEnd();
    expect({ claims, unreadable, next }).toEqual({ claims: [], unreadable: [], next: null });
    expect(orders).toMatchObject([
      {
        externalId: numberOf(1),
        updatedAt: minutesBefore(10),
        order: { platform: 'here', number: numberOf(1), state: 'shipped', total: 12950, paid: 12950 },
      },
    ]);
    expect(orders[0]?.order.lines).toMatchObject([{ title: '合成商品A', quantity: 1 }]);
  });

  it('asks for the longest window that it says, and no longer one is answered', async () => {
    const longest = minutesBefore(kind.windowMs.reachingBack / 60_000);
    await expect(page(null, longest)).resolves.toMatchObject({ unreadable: [] });
    const tooLong = new Date(until.getTime() - dialect.windowMsMax - 60_000);
    await expect(page(null, tooLong)).rejects.toMatchObject({ name: 'AskFailure' });
  });

  it('tells each order of several pages, and those that one moved that changed meanwhile', async () => {
    const count = 2 * size + 5;
    const numbers = Array.from({ length: count }, (_, index) => numberOf(100 + index));
    for (const [index, number] of numbers.entries())
      gateway.keep({ number, updatedAt: new Date(minutesBefore(29).getTime() + index * 1000) });
    const first = numbers[0] ?? '';
    const pages = await toTheEnd(minutesBefore(29), (read) => {
      // It leaves the window, and all behind it move one place forward.
      if (read === 2) gateway.keep({ number: first, state: 'shipped', updatedAt: now });
    });
    const told = numbersOf(pages);
    expect(numbers.slice(1).filter((number) => !told.has(number))).toEqual([]);
    for (const number of numbers) gateway.keep({ number, updatedAt: minutesBefore(9999) });
  });

  it('tells the others when one of them cannot be read', async () => {
    const odd = '9'.repeat(101);
    gateway.keep({ number: odd, updatedAt: minutesBefore(5) });
    const [{ orders, unreadable } = expect.fail('nothing came')] = await toTheEnd();
    expect(orders.map(({ externalId }) => externalId)).toEqual([numberOf(1)]);
    expect(unreadable).toHaveLength(1);
    gateway.keep({ number: odd, updatedAt: minutesBefore(9999) });
  });

  it('goes on when it refuses one order by itself', async () => {
    gateway.keep({ number: numberOf(3), state: 'shipped', updatedAt: minutesBefore(5) });
    gateway.hide(numberOf(3));
    const [{ orders, unreadable } = expect.fail('nothing came')] = await toTheEnd();
    const told = orders.map(({ externalId }) => externalId);
    expect(told).toContain(numberOf(1));
    // Where a page of the list says it all, nobody asks for one.
    expect(unreadable).toHaveLength(told.includes(numberOf(3)) ? 0 : 1);
    gateway.keep({ number: numberOf(3), updatedAt: minutesBefore(9999) });
  });

  it('takes one order for hidden alone while it lists, and itself for shut out when it lists no more', async () => {
    gateway.keep({ number: numberOf(1), state: 'shipped', updatedAt: minutesBefore(10), fen: 12950 });
    gateway.keep({ number: numberOf(3), state: 'shipped', updatedAt: minutesBefore(5) });
    gateway.hide(numberOf(3), 'token');
    const [{ orders, unreadable } = expect.fail('nothing came')] = await toTheEnd();
    expect(orders.map(({ externalId }) => externalId)).toContain(numberOf(1));
    const asksAlone = [xiaohongshu, alibaba].includes(kind);
    expect(unreadable).toHaveLength(asksAlone ? 1 : 0);
    gateway.hide(numberOf(3), null);
    // From the next question after the list on.
    gateway.beforeNext(() => gateway.feel('unauthorised'));
    const shutOut = page(null);
    await (asksAlone ? expect(shutOut).rejects.toMatchObject({ problem: 'credentials' }) : shutOut);
    gateway.feel('take');
    gateway.keep({ number: numberOf(3), updatedAt: minutesBefore(9999) });
  });

  it.each([
    { why: 'the secret is another', answers: { appSecret: 'another' } },
    { why: 'the app is another', answers: { appKey: '1234567' } },
    { why: 'the token ran out, or is another shop’s', answers: stale },
  ])('says in the platform’s words that it does not take us when $why', async ({ answers }) => {
    await expect(page(null, undefined, answers)).rejects.toMatchObject({
      problem: 'credentials',
      message: expect.stringMatching(/\S/),
    });
    await expect(page(null)).resolves.toMatchObject({ next: null });
  });

  it('knows when to wait, and when it is down', async () => {
    gateway.feel('busy');
    await expect(page(null)).rejects.toMatchObject({
      problem: 'limit',
      message: expect.stringMatching(/\S/),
    });
    gateway.answerWith({ status: 429, headers: { 'retry-after': '7' } });
    await expect(page(null)).rejects.toMatchObject({ problem: 'limit', afterSeconds: 7 });
    gateway.answerWith({ status: 503 });
    await expect(page(null)).rejects.toMatchObject({ problem: 'unreachable' });
    gateway.answerWith({ status: 200 });
    await expect(page(null)).rejects.toMatchObject({ problem: 'unreachable' });
    gateway.answerWith(null);
    gateway.feel('take');
    await expect(page(null)).resolves.toMatchObject({ next: null });
  });
});

it('renews Douyin’s token by itself when it runs out, and says so when the shop took its word back', async () => {
  const gateway = await openShopGateway(douyinDialect, app, () => now);
  const { call, addressOf } = openOutgoing({ ports: [gateway.port], allowPrivate: ['127.0.0.1'] });
  const answers = { appKey: app.key, appSecret: app.secret, shopId: ownShop, gateway: gateway.url };
  const session: AskSession = { connectionId: '', answers, platform: 'douyin', now, call, addressOf };
  const ask = () => douyin.ask(session, { from: minutesBefore(5), until, next: null, isReachingBack: false });
  await expect(ask()).resolves.toMatchObject({ orders: [] });
  const calls = gateway.calls.count;
  await ask();
  expect(gateway.calls.count).toBe(calls + 1);
  gateway.trust({ ...app, token: 'of this week' });
  await expect(ask()).resolves.toMatchObject({ orders: [] });
  gateway.feel('unauthorised');
  await expect(ask()).rejects.toMatchObject({ problem: 'credentials' });
  await gateway.close();
});
