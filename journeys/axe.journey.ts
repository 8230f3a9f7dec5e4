import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '@zhiyin/domain/console';
import { customersIdentityWords, customersWords } from '@zhiyin/domain/customers';
import axe from 'axe-core';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openDemoChat, signInToDemo } from '../house/demo.ts';
import { top } from '../house/run.ts';
import { frameWords } from '../widget/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { enterByCode, openPortal } from './portal-door.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

/** The dialogs of an open conversation, by their keys. */
const dialogKeys = { assign: 'i', transfer: 't', snooze: 's', priority: 'p', tags: 'l', close: 'e' };
const question = '罐子有点凹，可以换吗？';
const inPortal = '我的订单到哪里了？';

let browser: Browser;
let zhiyin: Zhiyin;
let desk: BrowserContext;

const wings = ['desk', 'customers', 'quality', 'people', 'insights', 'settings'] as const;
type Wing = (typeof wings)[number];
/** Pages that no list leads to, or that show something else when they are asked another way. */
const besides: Partial<Record<Wing, string[]>> = {
  desk: ['/inbox?tab=all&find=a', '/notices', '/nowhere'],
  people: ['/account'],
  insights: ['/insights/board?wall=1'],
};

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  desk = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(desk, zhiyin.url, dataDir);
});
afterAll(async () => browser?.close());

/** Colours that fade in are measured when they have arrived; what turns for ever is not waited for. */
const comeToRest = `(async () => {
  const moving = () => document.getAnimations().filter(
    (one) => one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Infinity);
  // What arrives may set something else in motion.
  for (let times = 0; times < 5 && moving().length > 0; times++)
    await Promise.all(moving().map((one) => one.finished.catch(() => null)));
})()`;

/** Of what the theme decides. */
const ofColours = ['color-contrast'];

/** What hinders people in this document, and where; empty when nothing does. Only by these rules, when some are named. */
async function hindrances(document: Page | Frame, rules?: readonly string[]): Promise<string[]> {
  await document.evaluate(axe.source);
  await document.evaluate(comeToRest);
  const options = { iframes: false, ...(rules && { runOnly: rules }) };
  const found: axe.AxeResults = await document.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
  );
}

/** Has it day or night, and waits until the page has heard of it; what it draws by style alone hears at once. */
async function light(page: Page, scheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`:root:not([data-theme]), :root[data-theme="${scheme}"]`).waitFor({ state: 'attached' });
}

/** What hinders people by night, and of the colours also by day: nothing else is another then. */
async function hindrancesInBothThemes(page: Page): Promise<string[]> {
  await light(page, 'dark');
  const byNight = await hindrances(page);
  await light(page, 'light');
  const byDay = await hindrances(page, ofColours);
  return [...byNight.map((one) => `dark ${one}`), ...byDay.map((one) => `light ${one}`)];
}

/** Asks in the demo shop, with a picture, as somebody who looks at the frame would. */
async function askWithPicture(): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const chat = await openDemoChat(await context.newPage(), `${zhiyin.url}/demo-shop`, 'zh');
  const buffer = readFileSync(join(top, 'docs/pictures/demo-shop-zh.png'));
  const picture = { name: '罐子.png', mimeType: 'image/png', buffer };
  await chat.locator('input[type=file]').first().setInputFiles(picture);
  await chat.getByRole('textbox').fill(question);
  // It waits until the picture is there.
  await chat.getByRole('button', { name: frameWords.send.zh, exact: true }).click();
  await chat.getByRole('log').getByText(question).waitFor();
  await context.close();
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
    const hindering = await hindrancesInBothThemes(page);
    if (hindering.length > 0) found[path] = hindering;
  };
  for (const path of ['', '/forms', '/forms/return-request']) await look(path);
  await enterByCode(page, portal, 'lin@example.com');
  for (const path of ['', '/conversations/new', '/rate', '/suggestions', '/nowhere']) await look(path);
  await page.goto(`${portal.address}/conversations/new`);
  await page.getByRole('textbox').fill(inPortal);
  await page.keyboard.press('Enter');
  await page.waitForURL(/conversations\/[\da-f-]{36}$/);
  await look(new URL(page.url()).pathname.slice(new URL(portal.address).pathname.length));
  expect(found).toEqual({});
  await context.close();
});

/** Opens a page of the console, and answers when what it shows has come. */
async function openInConsole(page: Page, path: string): Promise<void> {
  await page.goto(`${zhiyin.url}/console${path}`);
  await page.getByRole('heading').first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** The addresses, below the console, of what links lead to. */
async function addressesOf(page: Page, links: string): Promise<string[]> {
  const hrefs = await page
    .locator(links)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  return hrefs.map((href) => (href ?? '').replace('/console', ''));
}

/** What a wing shows beyond its lists, of the first survey that the demo shop runs, too. */
async function pagesBeside(wing: Wing): Promise<string[]> {
  const pages = besides[wing] ?? [];
  if (wing !== 'quality') return pages;
  const answered = await desk.request.get(`${zhiyin.url}/api/surveys`);
  const { items }: { items: { surveyId: string }[] } = await answered.json();
  return [...pages, `/quality/surveys/${items[0]?.surveyId}/analysis`];
}

/** Every page of a wing; none when the demo shop shows nothing there. */
async function pagesOf(page: Page, wing: Wing): Promise<string[]> {
  await openInConsole(page, '/inbox');
  const [first] = await addressesOf(page, `nav a:has-text("${words[wing].zh}")`);
  if (first === undefined) return [];
  await openInConsole(page, first);
  const beside = await addressesOf(
    page,
    `nav[aria-label="${words.pagesOfWing.zh.replace('{wing}', words[wing].zh)}"] a`,
  );
  return beside.length > 0 ? beside : [first];
}

for (const wing of wings) {
  journey(
    `nothing hinders whoever works in the wing ${wing}, on any page and the first thing it lists`,
    async () => {
      const page = await desk.newPage();
      const found: Record<string, string[]> = {};
      const look = async (path: string): Promise<void> => {
        await openInConsole(page, path);
        const hindering = await hindrancesInBothThemes(page);
        if (hindering.length > 0) found[path] = hindering;
      };
      const listed = await pagesOf(page, wing);
      expect(listed).not.toEqual([]);
      for (const path of [...listed, ...(await pagesBeside(wing))]) {
        await look(path);
        const [first] = await addressesOf(page, `main a[href^="/console${path}/"]`);
        if (first !== undefined && !listed.includes(first)) await look(first);
      }
      expect(found).toEqual({});
      await page.close();
    },
  );
}

journey('nothing hinders whoever answers, with every dialog, and finds what was said', async () => {
  await askWithPicture();
  const page = await desk.newPage();
  const blocked: string[] = [];
  page.on('console', (said) => said.type() === 'error' && blocked.push(said.text()));
  const found: Record<string, string[]> = {};
  const look = async (place: string): Promise<void> => {
    const hindering = await hindrancesInBothThemes(page);
    if (hindering.length > 0) found[place] = hindering;
  };
  await page.goto(`${zhiyin.url}/console/inbox?tab=all`);
  await page.getByText(question).first().click();
  const log = page.getByRole('log');
  await log.getByText(question).waitFor();
  await look('conversation');
  for (const [name, key] of Object.entries(dialogKeys)) {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
    await look(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await log.getByRole('button', { name: '罐子.png' }).click();
  await page.getByRole('dialog').waitFor();
  await look('lightbox');
  expect({ found, blocked }).toEqual({ found: {}, blocked: [] });
  await page.close();
});

journey('nothing hinders whoever looks behind a number, or joins two records', async () => {
  const page = await desk.newPage();
  const found: Record<string, string[]> = {};
  const look = async (place: string): Promise<void> => {
    const hindering = await hindrancesInBothThemes(page);
    if (hindering.length > 0) found[place] = hindering;
  };
  await page.goto(`${zhiyin.url}/console/insights/board`);
  await page.locator('[data-value] button').first().click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await look('behind a number');
  const listed = await desk.request.get(`${zhiyin.url}/api/customers?limit=1`);
  const { items }: { items: { customerId: string }[] } = await listed.json();
  await page.goto(`${zhiyin.url}/console/customers/${items[0]?.customerId}`);
  await page.getByRole('button', { name: customersWords.mergeWith.zh }).click();
  const dialog = page.getByRole('dialog');
  await look('the other record');
  await dialog.getByRole('searchbox').fill('a');
  await dialog.getByRole('listitem').first().getByRole('button').click();
  await dialog.getByText(customersIdentityWords.previewUndo.zh).waitFor();
  await look('merge');
  expect(found).toEqual({});
  await page.close();
});
