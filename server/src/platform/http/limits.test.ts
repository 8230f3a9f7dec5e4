import { endpoint } from '@zhiyin/domain/kit';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { knowCallers } from '../../../test/callers.ts';
import { echoes } from '../../../test/echo.ts';
import { moduleOf, oneTo } from '../../../test/happening.ts';
import { useWorld } from '../../../test/world.ts';
import { buildApp } from '../../app.ts';
import { Refusal } from '../refusal.ts';
import { networkOf, openLimits } from './limits.ts';
import { noFaces } from './pages/serve-pages.ts';

const clock = { ms: 0 };
const limits = (factor = 1, callersMax = 50_000) => openLimits(() => new Date(clock.ms), factor, callersMax);
const plain = endpoint('test.plain', {
  method: 'GET',
  path: '/test/plain',
  may: 'anyone',
  words: { zh: '测试', en: 'Test' },
  response: z.null(),
});
const tight = { ...plain, name: 'test.tight', callsPerMinute: 5 };

/** How many of `count` calls pass. */
function passing(count: number, call: () => void): number {
  return oneTo(count).filter(() => {
    try {
      call();
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'limit') return false;
      throw error;
    }
  }).length;
}

describe('limits', () => {
  it('let so many calls a minute pass, of each caller by itself', () => {
    const open = limits();
    expect(passing(200, () => open.count(plain, 'one', 'anyone'))).toBe(120);
    expect(passing(200, () => open.count(plain, 'other', 'anyone'))).toBe(120);
  });

  it('hold an endpoint of its own limit to that as well', () => {
    const open = limits();
    expect(passing(20, () => open.count(tight, 'one', 'anyone'))).toBe(5);
    expect(passing(20, () => open.count(plain, 'one', 'anyone'))).toBe(20);
  });

  it('refill steadily, and say how long to wait', () => {
    const open = limits();
    passing(5, () => open.count(tight, 'one', 'anyone'));
    let refusal: unknown;
    try {
      open.count(tight, 'one', 'anyone');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ kind: 'limit', values: { seconds: 12 } });
    clock.ms += 12_000;
    expect(passing(5, () => open.count(tight, 'one', 'anyone'))).toBe(1);
    clock.ms += 3600_000;
    expect(passing(50, () => open.count(tight, 'one', 'anyone'))).toBe(5);
  });

  it('keep no more callers than they may, and forget the ones unused for longest', () => {
    const open = limits(1, 3);
    passing(5, () => open.count(tight, 'a', 'anyone'));
    for (const who of ['b', 'c', 'd', 'e']) open.count(tight, who, 'anyone');
    expect(passing(5, () => open.count(tight, 'a', 'anyone'))).toBe(5);
  });

  it('count all addresses that one network of IPv6 hands out as one caller', () => {
    const open = limits();
    let n = 0;
    const address = (n: number): string => `2001:db8:1:2:${n.toString(16)}::${n}`;
    expect(passing(300, () => open.count(plain, networkOf(address(++n)), 'anyone'))).toBe(120);
    expect(passing(10, () => open.count(plain, networkOf('2001:db8:1:3::1'), 'anyone'))).toBe(10);
  });
});

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['nonsense', ''],
  [null, ''],
])('takes %s for the caller %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('a flood', () => {
  const callers = knowCallers();
  const world = useWorld([callers.module, echoes]);

  /** The same product with its limits as they are in life. */
  async function strict() {
    const { system } = world();
    // Time stands still, so that a slow machine refills nothing meanwhile.
    const stopped = system.now();
    const app = await buildApp(
      { ...system, config: { ...system.config, limitsFactor: 1 }, now: () => stopped },
      [callers.module, echoes, moduleOf([])],
      noFaces,
    );
    return app;
  }

  it('is answered with 429 and when to come back, and others are not', async () => {
    const app = await strict();
    const knock = (remoteAddress: string) =>
      app.http.inject({ method: 'POST', url: '/api/test/knock', payload: {}, remoteAddress });
    const answers = await Promise.all(oneTo(20).map(() => knock('203.0.113.7')));
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(5);
    const refused = answers.filter((answer) => answer.statusCode === 429);
    expect(refused).toHaveLength(15);
    for (const answer of refused) {
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.json()).toMatchObject({ error: { kind: 'limit' } });
    }
    expect((await knock('203.0.113.8')).statusCode).toBe(200);
    await app.stop();
  });

  it('of visitors made up for it is held to what one network may', async () => {
    const app = await strict();
    const shop = await world().aShop();
    const statuses: number[] = [];
    for (let visitor = 0; visitor < 15; visitor++) {
      const headers = callers.headersOf(shop.asVisitor());
      const call = (remoteAddress: string) =>
        app.http.inject({ url: '/api/facts', headers, remoteAddress }).then((answer) => answer.statusCode);
      for (let n = 0; n < 200; n++) statuses.push(await call('203.0.113.10'));
      if (visitor === 14) expect(await call('203.0.113.11')).toBe(200);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(2_400);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    await app.stop();
  });

  it('of guesses at who somebody is ends with 429', async () => {
    const app = await strict();
    const shop = await world().aShop();
    const valid = callers.headersOf(shop.as([]));
    const guess = (headers: Record<string, string>) =>
      app.http.inject({
        method: 'POST',
        url: '/api/test/echo',
        headers,
        payload: {},
        remoteAddress: '203.0.113.9',
      });
    const statuses: number[] = [];
    for (const n of oneTo(150)) statuses.push((await guess({ 'x-test-actor': `guess-${n}` })).statusCode);
    for (const _ of oneTo(5)) statuses.push((await guess({})).statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(120);
    expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
    // Who is somebody is not shut out with them.
    expect((await guess(valid)).statusCode).toBe(200);
    await app.stop();
  });
});
