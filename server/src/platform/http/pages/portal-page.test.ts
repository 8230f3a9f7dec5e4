import { expect, it } from 'vitest';
import { useWorld } from '../../../../test/world.ts';

const world = useWorld();
const get = (url: string) => world().app.http.inject({ url });

it.each([
  { url: '/portal/short', why: 'is no shop’s key' },
  { url: '/portal/', why: 'names no shop' },
  { url: '/portal/..%2f..%2fpackage.json', why: 'leads out of the folder' },
  { url: '/portal/portal.html', why: 'is the page without a shop' },
  { url: `/portal/${'A'.repeat(22)}/portal.webmanifest`, why: 'is nobody’s portal' },
])('does not serve what $why', async ({ url }) => {
  expect((await get(url)).statusCode).toBe(404);
});

it.each(['/portal/short', `/portal/${'A'.repeat(22)}`, `/portal/${'A'.repeat(22)}/conversations/new`])(
  'tells no other site of %s, and lets nothing foreign run there',
  async (url) => {
    const { headers } = await get(url);
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  },
);

it.each([
  { language: 'zh-CN', says: '没有这一页' },
  { language: 'en', says: 'There is no such page' },
])(
  'tells whoever looks at a broken link so, in $language; a program gets what programs get',
  async (reader) => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': reader.language };
    for (const url of ['/portal/short', '/nowhere']) {
      const page = await world().app.http.inject({ url, headers });
      expect(page.statusCode).toBe(404);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
      expect(page.body).toContain(reader.says);
      expect((await get(url)).json()).toMatchObject({ error: { kind: 'missing' } });
    }
    const api = await world().app.http.inject({ url: '/api/nowhere', headers });
    expect(api.json()).toMatchObject({ error: { kind: 'missing' } });
  },
);
