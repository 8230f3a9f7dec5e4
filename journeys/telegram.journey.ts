import { accountPageWords as words } from '@zhiyin/domain/channels';
import { inboxWords } from '@zhiyin/domain/inbox';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type BotApi, openBotApi } from '../server/test/stand-ins/bot-api.ts';
import { journey, openBrowser } from './browser.ts';
import { signInToDemo } from './demo.ts';
import { newDataDir, startZhiyin, type Zhiyin } from './zhiyin.ts';

const token = '123456789:AAEabcdefghijklmnopqrstuvwxyz-01234';
const question = '明前龙井还有吗？';
const answer = '有的，今天就能发。';

let browser: Browser;
let zhiyin: Zhiyin;
let api: BotApi;
let desk: Page;

beforeAll(async () => {
  api = await openBotApi(token, new Set(['501']));
  browser = await openBrowser();
  const dataDir = newDataDir();
  zhiyin = await startZhiyin(dataDir, ['--demo', '--inner-hosts', `127.0.0.1:${api.port}`]);
  const context = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(context, zhiyin.url, dataDir);
  desk = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
});

journey('Telegram is set up from nothing, a customer writes there, and is answered there', async () => {
  await desk.goto(`${zhiyin.url}/console/settings/connections`);
  await desk.getByRole('button', { name: `${words.connect.zh} Telegram` }).click();
  await desk.getByText(words.steps.zh).waitFor();
  await fillIn();
  await desk.getByText(words.stateUnchecked.zh).waitFor();

  api.feel('unauthorised');
  await press(words.check.zh);
  await desk.getByText('Unauthorized').waitFor();
  api.feel('take');
  await press(words.check.zh);
  await desk.getByText('@chahe_bot').waitFor();
  await desk.getByText(words.stateWell.zh, { exact: true }).waitFor();

  await talk();
});

const press = (name: string) => desk.getByRole('button', { name, exact: true }).click();

/** The token, that we ask instead of being called, and where the interface is. */
async function fillIn(): Promise<void> {
  await desk.getByLabel('机器人的 Token').fill(token);
  await desk.getByText('我们每几秒去取一次').click();
  await desk.getByLabel('接口地址').fill(api.url);
  await press(words.connect.zh);
}

async function talk(): Promise<void> {
  const from = { id: 501, is_bot: false, first_name: '小雨', language_code: 'zh-hans' };
  const chat = { id: 501, type: 'private' };
  const date = Math.floor(Date.now() / 1000);
  api.hold({ update_id: 1, message: { message_id: 1, date, chat, from, text: question } });
  await desk.goto(`${zhiyin.url}/console/inbox?tab=all`);
  await desk.getByText(question).first().click();
  const box = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await box.fill(answer);
  await box.press('Enter');
  await expect.poll(() => api.taken.map(({ text }) => text), { timeout: 20_000 }).toEqual([answer]);
  await desk.getByRole('log').getByText(inboxWords.sent.zh, { exact: true }).waitFor();
}
