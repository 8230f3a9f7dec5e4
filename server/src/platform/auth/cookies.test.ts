import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BareShop, openBareShop } from '../../../test/bare-shop.ts';
import { aBrowser } from '../../../test/browser.ts';
import { goodPassword } from '../../../test/sign-in.ts';
import type { Ground } from '../context.ts';
import { authOf } from './auth.ts';
import { cookieOf } from './cookies.ts';

let shop: BareShop;
beforeAll(async () => {
  shop = await openBareShop({ config: { publicUrl: 'https://help.example' } });
});
afterAll(() => shop.close());

it('are held to this host and to TLS when people come by https', async () => {
  const ground: Ground = { system: shop.system, locale: 'en', address: null, requestId: 'test' };
  const person = { email: 'wen@example.com', password: goodPassword };
  const auth = authOf(shop.system);
  const userId = await auth.signUp(ground, { ...person, name: 'Somebody Else' });
  const browser = aBrowser();
  await auth.signIn(ground, person, browser.exchange());
  expect([...browser.cookies.keys()].sort()).toEqual(['__Host-zhiyin-device', '__Host-zhiyin-session']);
  for (const line of browser.lines)
    expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/);
  expect(await auth.sessionOf(browser.headers())).toMatchObject({ userId });
  expect(JSON.stringify(browser.lines)).not.toMatch(/domain=/i);
});

it.each([
  { why: 'none', cookie: undefined, value: null },
  { why: 'others only', cookie: 'a=1; ab=2', value: null },
  { why: 'among others', cookie: 'a=1; b=x%3Dy=z; c=3', value: 'x%3Dy=z' },
  { why: 'twice: the first counts', cookie: 'b=1; b=2', value: '1' },
])('are read: $why', ({ cookie, value }) => {
  expect(cookieOf(cookie === undefined ? {} : { cookie }, 'b')).toBe(value);
});
