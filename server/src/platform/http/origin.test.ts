import { describe, expect, it } from 'vitest';
import { knowCallers } from '../../../test/callers.ts';
import { echoes } from '../../../test/echo.ts';
import { useWorld } from '../../../test/world.ts';

const callers = knowCallers();
const world = useWorld([callers.module, echoes]);
const host = 'shop.example:4000';

/** A write as a browser sends it: with the cookie that it holds. */
async function write(headers: Record<string, string>, kind: 'cookie' | 'key' = 'cookie') {
  const ctx = (await world().aShop()).as([]);
  const shown = kind === 'cookie' ? callers.cookieOf(ctx) : callers.headersOf(ctx);
  const answer = await world().app.http.inject({
    method: 'POST',
    url: '/api/test/echo',
    headers: { host, ...shown, ...headers },
    payload: { line: 'a' },
  });
  return answer.statusCode;
}

describe('a write that a browser sends with its cookie', () => {
  it.each([
    ['another page', { origin: 'https://evil.example' }],
    ['another port of the same host', { origin: 'http://shop.example:4001' }],
    ['a page whose name begins like ours', { origin: 'http://shop.example:4000.evil.example' }],
    ['a page of a sister domain', { origin: 'http://evil.shop.example:4000', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['another page as the browser says', { 'sec-fetch-site': 'cross-site' }],
  ])('is refused from %s', async (_where, headers) => expect(await write(headers)).toBe(403));

  it.each([
    ['our own page', { origin: `http://${host}` }],
    ['our own page as the browser says', { 'sec-fetch-site': 'same-origin', origin: `http://${host}` }],
    ['a program', {}],
  ])('passes from %s', async (_where, headers) => expect(await write(headers)).toBe(200));
});

it('passes from anywhere when it was not the browser that signed in', async () => {
  expect(await write({ origin: 'https://other.example' }, 'key')).toBe(200);
});

it('lets a page that is not ours read with the cookie no more than the browser does', async () => {
  const answer = await world().app.http.inject({
    method: 'GET',
    url: '/api/test/things/018f0000-0000-7000-8000-000000000001',
    headers: { host, ...callers.cookieOf((await world().aShop()).as([])), origin: 'https://evil.example' },
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
});

it('refuses writes of other pages where nobody needs to sign in, too', async () => {
  const knock = (headers: Record<string, string>) =>
    world().app.http.inject({
      method: 'POST',
      url: '/api/test/knock',
      headers: { host, ...headers },
      payload: {},
    });
  expect((await knock({ origin: 'https://evil.example' })).statusCode).toBe(403);
  expect((await knock({ origin: `http://${host}` })).statusCode).toBe(200);
});
