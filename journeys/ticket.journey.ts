import { stateCategories } from '@zhiyin/domain/kit';
import { flowPageWords } from '@zhiyin/domain/platform';
import { ticketWayWords, ticketPageWords as words } from '@zhiyin/domain/tickets';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openDemoChat, signInToDemo } from '../house/demo.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const question = '茶壶漏水了怎么办？';
const title = '茶壶漏水要换一把';
const answer = '新茶壶明天寄出';
const thanks = '谢谢你们';

let browser: Browser;
let zhiyin: Zhiyin;
let context: BrowserContext;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  context = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(context, zhiyin.url, dataDir);
});
afterAll(async () => browser?.close());

journey(
  'a flow is drawn, a type follows it, a chat becomes a ticket, which answers there, and the ticket ends',
  async () => {
    const flowId = await drawFlow();
    await makeType(flowId);
    await makeByTemplate();
    const { desk, chat } = await makeTicketOfChat();
    await tellCustomer(desk, chat);
    await closeIt(desk);
    await context.close();
  },
);

/** A new flow on the screen: the beginning and the end that it begins with are enough. */
async function drawFlow(): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${zhiyin.url}/console/settings/flows`);
  await page.getByRole('button', { name: flowPageWords.add.zh }).click();
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('textbox').all()) await box.fill('journey');
  await dialog.getByRole('button', { name: flowPageWords.create.zh }).click();
  await page.getByRole('button', { name: `状态：${flowPageWords.start.zh}` }).waitFor();
  const flowId = page.url().split('/').at(-1) ?? '';
  await page.close();
  return flowId;
}

/** Types are made by programs, too. */
async function makeType(flowId: string): Promise<void> {
  const data = { key: 'journey', name: { zh: '换货', en: 'Exchange' }, prefix: 'HH', flowId };
  const headers = { origin: zhiyin.url };
  const made = await context.request.post(`${zhiyin.url}/api/ticket-types`, { data, headers });
  expect(made.status()).toBe(200);
}

/** A template fills in all that a ticket needs. */
async function makeByTemplate(): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${zhiyin.url}/console/tickets`);
  await page.getByRole('button', { name: words.add.zh }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: words.template.zh }).click();
  await page.getByTitle('破损补发', { exact: true }).click();
  await dialog.getByRole('button', { name: words.create.zh }).click();
  await page.getByRole('heading', { name: '运输破损，补发' }).waitFor();
  await page.close();
}

/** A customer writes, and the agent makes a ticket beside the conversation. */
async function makeTicketOfChat(): Promise<{ desk: Page; chat: FrameLocator }> {
  const visitor = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const chat = await openDemoChat(visitor, `${zhiyin.url}/demo-shop`, 'zh');
  await chat.getByRole('textbox').fill(question);
  await chat.getByRole('textbox').press('Enter');

  const desk = await context.newPage();
  await desk.goto(`${zhiyin.url}/console/inbox?tab=all`);
  await desk.getByText(question).first().click();
  await desk.getByRole('button', { name: words.add.zh }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('combobox', { name: words.type.zh }).click();
  await desk.getByTitle('换货', { exact: true }).click();
  await dialog.getByRole('textbox', { name: words.title.zh }).fill(title);
  await dialog.getByRole('button', { name: words.create.zh }).click();
  await desk.getByRole('link', { name: title }).click();
  await desk.getByRole('heading', { name: title }).waitFor();
  return { desk, chat };
}

/** What the ticket tells the customer comes up in their chat, and their answer on the ticket. */
async function tellCustomer(desk: Page, chat: FrameLocator): Promise<void> {
  await desk.getByText(words.toCustomer.zh, { exact: true }).first().click();
  await desk.getByText(ticketWayWords.goesBy.zh.replace('{way}', '网页聊天')).waitFor();
  await desk.getByRole('textbox', { name: words.comment.zh }).fill(answer);
  await desk.getByRole('button', { name: words.send.zh, exact: true }).click();
  await chat.getByText(answer).waitFor();
  await chat.getByRole('textbox').fill(thanks);
  await chat.getByRole('textbox').press('Enter');
  await desk.getByRole('region', { name: words.comments.zh }).getByText(thanks).waitFor();
}

async function closeIt(desk: Page): Promise<void> {
  await desk.getByText(question).waitFor();
  await desk.getByRole('region', { name: words.moves.zh }).getByRole('button').first().click();
  await desk.getByRole('region', { name: words.moves.zh }).getByText(flowPageWords.finish.zh).waitFor();
  const category = async (): Promise<string> => {
    const { items } = await (await context.request.get(`${zhiyin.url}/api/tickets?search=${title}`)).json();
    return items[0].category;
  };
  // The move is called as its end is: the word alone does not say that it was made.
  await expect.poll(category, { timeout: 10_000 }).toBe(stateCategories.at(-1));
}
