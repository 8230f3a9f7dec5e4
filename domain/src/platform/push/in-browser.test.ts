import { expect, it } from 'vitest';
import { followPush, type PushScope, showPush, subscribeBrowser } from './in-browser.ts';

const told = { title: '茶铺', text: '已寄出', link: '/portal/shop/tickets/1', tag: 't1' };

/** A worker of the portal with some windows, and what it did. */
function aScope(windows: readonly { path: string; focused?: boolean }[] = []) {
  const done: string[] = [];
  const pages = windows.map(({ path, focused = false }) => ({
    url: `https://shop.example${path}`,
    focused,
    focus: async () => void done.push(`focus ${path}`),
  }));
  const scope: PushScope = {
    clients: { matchAll: async () => pages, openWindow: async (link) => void done.push(`open ${link}`) },
    registration: {
      scope: 'https://shop.example/portal/',
      showNotification: async (title, { body, data }) => void done.push(`${title}: ${body} ${data}`),
    },
    location: { origin: 'https://shop.example' },
  };
  return { scope, done };
}

it.each([
  { why: 'nothing is open', windows: [], shows: true },
  { why: 'its page is open behind another', windows: [{ path: told.link }], shows: true },
  { why: 'another page is looked at', windows: [{ path: '/portal/shop', focused: true }], shows: true },
  { why: 'its page is looked at', windows: [{ path: told.link, focused: true }], shows: false },
])('shows what came or not when $why', async ({ windows, shows }) => {
  const { scope, done } = aScope(windows);
  await showPush(scope, told);
  expect(done).toEqual(shows ? [`茶铺: 已寄出 ${told.link}`] : []);
});

it('shows nothing of what is none of ours', async () => {
  const { scope, done } = aScope();
  for (const given of [null, 'x', { ...told, link: 1 }]) await showPush(scope, given);
  expect(done).toEqual([]);
});

it.each([
  { data: told.link, windows: [{ path: told.link }], does: `focus ${told.link}` },
  { data: told.link, windows: [{ path: '/portal/shop' }], does: `open ${told.link}` },
  { data: 'https://evil.example/portal/x', windows: [], does: 'open /portal/' },
  { data: '/console/inbox', windows: [], does: 'open /portal/' },
])('leads from $data to a page of ours: $does', async ({ data, windows, does }) => {
  const { scope, done } = aScope(windows);
  await followPush(scope, { data, close: () => done.push('close') });
  expect(done).toEqual(['close', does]);
});

it('keeps a subscription with our key, and makes another in the place of one with a former key', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text).buffer;
  let unsubscribed = 0;
  const asker = (key: string) => {
    const sub = (endpoint: string, of: string) => ({
      endpoint,
      options: { applicationServerKey: bytes(of) },
      getKey: (name: string) => bytes(name),
      unsubscribe: async () => {
        unsubscribed += 1;
        return true;
      },
    });
    return { getSubscription: async () => sub('old', key), subscribe: async () => sub('new', 'ours') };
  };
  const ours = 'b3Vycw';
  const keys = { p256dh: 'cDI1NmRo', auth: 'YXV0aA' };
  expect(await subscribeBrowser(asker('ours'), ours)).toEqual({ endpoint: 'old', keys });
  expect(await subscribeBrowser(asker('former'), ours)).toEqual({ endpoint: 'new', keys });
  expect(unsubscribed).toBe(1);
});
