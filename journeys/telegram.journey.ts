import { accountPageWords as words } from '@zhiyin/domain/channels';
import { Conversation, inboxWords, wayPageWords as ways } from '@zhiyin/domain/inbox';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import { type BotApi, openBotApi } from '../server/test/stand-ins/bot-api.ts';
import { openSmsGateway } from '../server/test/stand-ins/sms-gateway.ts';
import type { VendorServer } from '../server/test/stand-ins/vendor.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const token = '123456789:AAEabcdefghijklmnopqrstuvwxyz-01234';
const question = '明前龙井还有吗？';
const answer = '有的，今天就能发。';
const gatewayKey = 'the-gateways-key';
const number = '13800000000';
const byText = '快递单号发到您手机了。';

let browser: Browser;
let zhiyin: Zhiyin;
let api: BotApi;
let gateway: VendorServer;
let desk: Page;

beforeAll(async () => {
  api = await openBotApi(token, new Set(['501']));
  gateway = await openSmsGateway(gatewayKey, new Set([number]));
  browser = await openBrowser();
  const dataDir = await demoDataDir();
  const hosts = [api, gateway].map(({ port }) => `127.0.0.1:${port}`).join(',');
  zhiyin = await startZhiyin(dataDir, ['--demo', '--inner-hosts', hosts]);
  const context = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(context, zhiyin.url, dataDir);
  desk = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await api?.close();
  await gateway?.close();
});

journey(
  'Telegram is set up from nothing, a customer writes there, is answered there, and by text message',
  async () => {
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
    await goOnByText();
  },
);

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

/** The same conversation goes on by text message, to the number in the customer's record. */
async function goOnByText(): Promise<void> {
  await asOwner('POST', 'channel-accounts', { kind: 'sms', name: '短信', answers: gatewayAnswers() });
  const conversationId = new URL(desk.url()).pathname.split('/').at(-1) ?? '';
  const { customerId } = Conversation.parse(await asOwner('GET', `conversations/${conversationId}`));
  await asOwner('PATCH', `customers/${customerId}`, { phone: number });
  await desk.getByRole('log').focus();
  await desk.keyboard.press('c');
  const dialog = desk.getByRole('dialog', { name: ways.wayTitle.zh });
  await dialog.getByText(number).click();
  await dialog.getByRole('button', { name: ways.wayGo.zh }).click();
  await desk.getByRole('log').getByText('从Telegram改到了短信').waitFor();
  const box = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await box.fill(byText);
  await box.press('Enter');
  const said = () => gateway.taken.map(({ thread, text }) => ({ thread, text }));
  await expect.poll(said, { timeout: 20_000 }).toEqual([{ thread: number, text: byText }]);
}

async function asOwner(method: string, path: string, data?: object): Promise<unknown> {
  const asked = { method, headers: { origin: zhiyin.url }, ...(data && { data }) };
  const response = await desk.context().request.fetch(`${zhiyin.url}/api/${path}`, asked);
  expect(response.status(), path).toBe(200);
  return response.json();
}

function gatewayAnswers() {
  return {
    ...{ key: gatewayKey, password: 'a password of both sides', address: `${gateway.url}/send` },
    ...{ method: 'post-json', fields: 'to={to}\nmessage.text={text}\nid={id}', signature: 'X-Sign' },
    ...{ headers: 'Authorization: Bearer {key}', success: 'code=0', reference: 'data.0.sid' },
    ...{ once: 'yes', proof: 'hmac' },
  };
}
