import { inboxWords } from '@zhiyin/domain/inbox';
import { doorWords } from '@zhiyin/domain/platform';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { frameWords, launcherWords } from '../widget/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { newDataDir, startZhiyin, type Zhiyin } from './zhiyin.ts';

const owner = {
  shop: '小满茶铺',
  name: '沈知音',
  email: 'owner@example.com',
  password: 'a quiet boat on west lake',
};
const question = '你好，这款 <b>龙井</b> 还有货吗？';
const answer = '有的，今天就能发。';
const second = '那我拍两罐';

let browser: Browser;
let zhiyin: Zhiyin;
let dataDir: string;

beforeAll(async () => {
  browser = await openBrowser();
  dataDir = newDataDir();
  zhiyin = await startZhiyin(dataDir);
});
afterAll(async () => browser?.close());

/** A power cut, and the same address again. */
async function powerCut(): Promise<void> {
  const { port } = new URL(zhiyin.url);
  await zhiyin.kill();
  zhiyin = await startZhiyin(dataDir, ['--port', port]);
}

journey('a customer asks and an owner answers, through power cuts', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const desk = await setUpShop(context);
  const shop = await openChat(await browser.newContext({ locale: 'zh-CN' }));

  await shop.say(question);
  await desk.getByText(question).first().waitFor();
  await powerCut();

  await desk.getByText(question).first().click();
  const reply = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await reply.fill(answer);
  await reply.press('Enter');
  await shop.log.getByText(answer).waitFor();
  await powerCut();

  await shop.say(second);
  await desk.getByText(second).first().waitFor();
  expect(await shop.log.getByText(question).count()).toBe(1);
  expect(await shop.log.getByText(answer).count()).toBe(1);

  await readTheTrail(desk);
  expect(await measured(desk)).toEqual({ opened: 1, rows: 1 });
  await context.close();
});

/** The first visit: makes the shop, and leads to the desk. */
async function setUpShop(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${zhiyin.url}/console/`);
  await page.getByLabel(doorWords.shopName.zh).fill(owner.shop);
  await page.getByLabel(doorWords.yourName.zh).fill(owner.name);
  await page.getByLabel(doorWords.email.zh).fill(owner.email);
  await page.getByLabel(doorWords.password.zh).fill(owner.password);
  await page.getByRole('button', { name: doorWords.openShop.zh }).click();
  await page.getByText(inboxWords.nobodyYet.zh).waitFor();
  return page;
}

/** A customer on the shop's page with the chat open. */
async function openChat(context: BrowserContext) {
  const page = await context.newPage();
  await page.goto(`${zhiyin.url}/demo-shop`);
  await page.getByRole('button', { name: launcherWords.open.zh }).last().click();
  const chat = page.frameLocator(`iframe[title="${launcherWords.frame.zh}"]`);
  const box = chat.getByRole('textbox');
  return {
    log: chat.getByRole('log', { name: frameWords.log.zh }),
    say: async (text: string) => {
      await box.fill(text);
      await box.press('Enter');
    },
  };
}

/** The facts of it, as the audit trail tells them. */
async function readTheTrail(desk: Page): Promise<void> {
  const answer = await desk.request.get(`${zhiyin.url}/api/audit?limit=100`);
  const { items } = await answer.json();
  const kinds: string[] = items.map((fact: { kind: string }) => fact.kind);
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  expect(count('inbox.conversation-opened')).toBe(1);
  expect(count('inbox.message-received')).toBe(2);
  expect(count('inbox.reply-sent')).toBe(1);
}

/** One figure and what it opens. */
async function measured(desk: Page): Promise<{ opened: number; rows: number }> {
  const day = (offset: number): string =>
    new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  const period = { from: day(-1), to: day(2), zone: 'UTC' };
  const ask = async (path: string, data: object) =>
    (
      await desk.request.post(`${zhiyin.url}/api/metrics/${path}`, { data, headers: { origin: zhiyin.url } })
    ).json();
  const metric = 'inbox.conversations-opened';
  const { answers } = await ask('ask', { questions: [{ metric, period }] });
  const { items } = await ask('rows', { metric, period });
  return { opened: answers[0].total.value, rows: items.length };
}
