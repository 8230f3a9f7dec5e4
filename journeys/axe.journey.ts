import axe from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { journey, openBrowser } from './browser.ts';
import { openDemoChat, signInToDemo } from './demo.ts';
import { enterByCode, openPortal } from './portal-door.ts';
import { newDataDir, startZhiyin, type Zhiyin } from './zhiyin.ts';

let browser: Browser;
let zhiyin: Zhiyin;
let desk: BrowserContext;

const pages = [
  '/inbox',
  '/customers',
  '/settings/channels',
  '/settings/portal',
  '/people/members',
  '/people/teams',
  '/people/roles',
  '/settings/reasons',
  '/settings/api-keys',
  '/settings/webhooks',
  '/settings/mails',
  '/settings/work',
  '/settings/audit',
  '/insights/metrics',
  '/account',
];

beforeAll(async () => {
  const dataDir = newDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  desk = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(desk, zhiyin.url, dataDir);
});
afterAll(async () => browser?.close());

/** Colours that fade in are measured when they have arrived; what turns for ever is not waited for. */
const comeToRest = `Promise.all(document.getAnimations()
  .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  .map((one) => one.finished.catch(() => null)))`;

/** What hinders people in this document, and where; empty when nothing does. */
async function hindrances(document: Page | Frame): Promise<string[]> {
  await document.evaluate(axe.source);
  await document.evaluate(comeToRest);
  const found: axe.AxeResults = await document.evaluate('axe.run(document, { iframes: false })');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
  );
}

journey('nothing hinders whoever uses the page before the door and the kit', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  for (const path of ['/sign-in', '/kit']) {
    await page.goto(`${zhiyin.url}/console${path}`);
    await page.getByRole('heading').first().waitFor();
    expect([path, await hindrances(page)]).toEqual([path, []]);
  }
  await context.close();
});

journey('nothing hinders whoever shops and chats', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await openDemoChat(page, `${zhiyin.url}/demo-shop`, 'zh');
  for (const document of [page, ...page.frames().slice(1)]) {
    expect([document.url(), await hindrances(document)]).toEqual([document.url(), []]);
  }
  await context.close();
});

journey('nothing hinders whoever comes to the portal, at the door and behind it', async () => {
  const portal = await openPortal(desk, zhiyin.url);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 720 } });
  const page = await context.newPage();
  const found: Record<string, string[]> = {};
  const look = async (path: string): Promise<void> => {
    await page.goto(`${portal.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const hindering = await hindrances(page);
    if (hindering.length > 0) found[path] = hindering;
  };
  for (const path of ['', '/forms', '/forms/return-request']) await look(path);
  await enterByCode(page, portal, 'lin@example.com');
  for (const path of ['', '/conversations/new', '/rate', '/nowhere']) await look(path);
  expect(found).toEqual({});
  await context.close();
});

journey('nothing hinders whoever works in the console', async () => {
  const page = await desk.newPage();
  const found: Record<string, string[]> = {};
  for (const path of pages) {
    await page.goto(`${zhiyin.url}/console${path}`);
    await page.getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
    const hindering = await hindrances(page);
    if (hindering.length > 0) found[path] = hindering;
  }
  expect(found).toEqual({});
});
