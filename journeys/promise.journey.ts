import { followUpOutcomeWords, carePageWords as page } from '@zhiyin/domain/care';
import { inboxWords, promiseKindWords, promiseToldWords, promiseWords as words } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openDemoChat, signInToDemo } from '../house/demo.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const question = '杯盖裂了，能打电话说吗？';
const said = '明天下午三点前给您回电';
const answer = `好的，${said}`;
const promise = promiseKindWords['call-back'].zh;

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

journey('an agent notes a promise by one key, keeps it, and follows the customer up', async () => {
  const visitor = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const chat = await openDemoChat(visitor, `${zhiyin.url}/demo-shop`, 'zh');
  await chat.getByRole('textbox').fill(question);
  await chat.getByRole('textbox').press('Enter');

  const desk = await context.newPage();
  const conversationId = await promiseIt(desk);
  await keepIt(desk);
  await followUp(desk, conversationId);
  await context.close();
});

/** Answers the conversation that it is made in. */
async function promiseIt(desk: Page): Promise<string> {
  await desk.goto(`${zhiyin.url}/console/inbox?tab=all`);
  await desk.getByText(question).first().click();
  const box = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await box.fill(answer);
  await desk.getByRole('button', { name: words.confirm.zh }).waitFor();
  await box.press('ControlOrMeta+j');
  await desk.getByText(words.confirmed.zh).waitFor();
  await box.press('Enter');
  const noted = say(promiseToldWords.didMake, 'zh', { promise });
  await desk.getByRole('log').getByText(new RegExp(noted)).waitFor();
  return new URL(desk.url()).pathname.split('/').at(-1) ?? '';
}

/** Kept, taken back as a slip, and kept again: nothing is asked twice. */
async function keepIt(desk: Page): Promise<void> {
  await desk.goto(`${zhiyin.url}/console/promises`);
  const row = desk.getByRole('row').filter({ hasText: said });
  const keep = row.getByRole('button', { name: words.keep.zh, exact: true });
  await keep.click();
  await row.waitFor({ state: 'detached' });
  const slip = desk.getByRole('status').filter({ hasText: words.kept.zh });
  await slip.getByRole('button').first().click();
  await keep.click();
  await row.waitFor({ state: 'detached' });
}

/** The kept promise asks for a follow-up by itself. */
async function followUp(desk: Page, conversationId: string): Promise<void> {
  const find = async () => {
    const answered = await context.request.get(
      `${zhiyin.url}/api/follow-ups?conversationId=${conversationId}`,
    );
    const { items }: { items: { followUpId: string; state: string }[] } = await answered.json();
    return items.find(({ state }) => state === 'open')?.followUpId;
  };
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  await desk.goto(`${zhiyin.url}/console/follow-ups/${await find()}`);
  await desk.getByText(answer).waitFor();
  await desk.getByRole('combobox', { name: page.outcome.zh }).click();
  await desk.getByTitle(followUpOutcomeWords.satisfied.zh, { exact: true }).click();
  await desk.locator('.ant-rate-star').nth(4).click();
  await desk.getByRole('button', { name: page.finish.zh }).click();
  await desk.getByText(page.finished.zh, { exact: true }).waitFor();
  const result = desk.getByRole('region', { name: page.result.zh });
  await result.getByText(followUpOutcomeWords.satisfied.zh).waitFor();
  expect(await result.textContent()).toContain(say(page.stars, 'zh', { score: 5 }));
}
