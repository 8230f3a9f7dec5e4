import { accountPageWords as words } from '@zhiyin/domain/channels';
import { inboxWords } from '@zhiyin/domain/inbox';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import type { VendorPush } from '../server/test/channels/vendor-side.ts';
import { sign } from '../server/test/stand-ins/tencent/cipher.ts';
import { type KfApi, openKfApi } from '../server/test/stand-ins/tencent/kf-api.ts';
import { type OpenApi, openOpenApi } from '../server/test/stand-ins/tencent/open-api.ts';
import { pushOf } from '../server/test/stand-ins/tencent/push.ts';
import type { VendorServer } from '../server/test/stand-ins/vendor.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const appId = 'wx0123456789abcdef';
const corpId = 'ww0123456789abcdef';
const secret = '0123456789abcdef0123456789abcdef';
const kfId = 'wkSyntheticKfId00000001';
const now = () => new Date();
const seconds = () => Math.floor(Date.now() / 1000);

let browser: Browser;
let zhiyin: Zhiyin;
let official: OpenApi;
let service: KfApi;
let desk: Page;

beforeAll(async () => {
  official = await openOpenApi({ appId, secret, kind: 'official', now });
  const [accounts, names] = [new Map([[kfId, '茶铺客服']]), new Map([['wm501', '林小雨']])];
  service = await openKfApi({ corpId, secret, accounts, names, now });
  browser = await openBrowser();
  const dataDir = await demoDataDir();
  const inner = `127.0.0.1:${official.port},127.0.0.1:${service.port}`;
  zhiyin = await startZhiyin(dataDir, ['--demo', '--inner-hosts', inner]);
  const context = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(context, zhiyin.url, dataDir);
  desk = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([official?.close(), service?.close()]);
});

const press = (name: string) => desk.getByRole('button', { name, exact: true }).click();

/** Opens the set-up of a channel, and fills in what is asked. */
async function begin(name: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await desk.goto(`${zhiyin.url}/console/settings/connections`);
  await desk.getByRole('button', { name: `${words.connect.zh} ${name}`, exact: true }).click();
  await desk.getByText(words.steps.zh).waitFor();
  for (const [label, answer] of Object.entries(answers)) await desk.getByLabel(label).fill(answer);
}

/** Has the secrets made that the shop thinks of, and reads them as somebody does who pastes them at the vendor. */
async function madeSecrets(): Promise<{ token: string; aesKey: string }> {
  for (const make of await desk.getByRole('button', { name: words.makeSecret.zh }).all()) await make.click();
  const read = (label: string) => desk.getByLabel(label).inputValue();
  return { token: await read('Token（令牌）'), aesKey: await read('EncodingAESKey') };
}

/** Connects, and answers where the vendor is to call. */
async function connect(): Promise<string> {
  await press(words.connect.zh);
  await desk.getByText(words.stateUnchecked.zh).waitFor();
  const address = desk.getByRole('region', { name: words.callbackAddress.zh }).locator('code');
  return (await address.textContent()) ?? '';
}

async function checkAs(knownAs: string): Promise<void> {
  await press(words.check.zh);
  await desk.getByText(knownAs).first().waitFor();
  await desk.getByText(words.stateWell.zh, { exact: true }).waitFor();
}

async function bring(callback: string, { headers, payload, query = {} }: VendorPush): Promise<void> {
  const url = `${callback}?${new URLSearchParams({ ...query })}`;
  const said = await fetch(url, { method: 'POST', headers, body: payload });
  expect({ status: said.status, body: await said.text() }).toEqual({ status: 200, body: 'success' });
}

/** The question is found in the inbox and answered there; the vendor has the answer, and the thread says so. */
async function answer(vendor: VendorServer, question: string, reply: string): Promise<void> {
  await desk.goto(`${zhiyin.url}/console/inbox?tab=all`);
  await desk.getByText(question).first().click();
  const box = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await box.fill(reply);
  await box.press('Enter');
  await expect.poll(() => vendor.taken.map(({ text }) => text), { timeout: 20_000 }).toEqual([reply]);
  await desk.getByRole('log').getByText(inboxWords.sent.zh, { exact: true }).waitFor();
  // Five were allowed.
  await desk.getByText(/还剩 4 条/).waitFor();
}

journey('a WeChat official account is set up from nothing, asked by a follower, and answers', async () => {
  await begin('微信公众号', { AppID: appId, AppSecret: secret, 接口地址: official.url });
  const { token, aesKey } = await madeSecrets();
  await desk.getByText('安全模式（推荐）').click();
  const callback = await connect();

  const [timestamp, nonce] = [String(seconds()), '4242'];
  const asked = new URLSearchParams({
    timestamp,
    nonce,
    echostr: '7788',
    signature: sign(token, timestamp, nonce),
  });
  expect(await (await fetch(`${callback}?${asked}`)).text()).toBe('7788');
  await checkAs(appId);

  official.acted('o501', 'message');
  const said = {
    ToUserName: 'gh_0000synthetic',
    FromUserName: 'o501',
    CreateTime: seconds(),
    MsgType: 'text',
    Content: '公众号里问：还有明前龙井吗？',
    MsgId: '24900000000000001',
  };
  await bring(callback, pushOf({ token, aesKey, receiverId: appId, format: 'xml' }, said, now()));
  await answer(official, said.Content, '有的，今天就能发。');
});

journey('WeCom customer service is set up from nothing, asked in WeChat, and answers', async () => {
  await begin('微信客服', { '企业 ID（CorpID）': corpId, '应用的 Secret': secret, 接口地址: service.url });
  const { token, aesKey } = await madeSecrets();
  const callback = await connect();
  await checkAs('茶铺客服');

  const question = '微信客服里问：什么时候发货？';
  const hint = service.happened(kfId, {
    msgid: 'm1',
    send_time: seconds(),
    origin: 3,
    external_userid: 'wm501',
    msgtype: 'text',
    text: { content: question },
  });
  const event = {
    MsgType: 'event',
    Event: 'kf_msg_or_event',
    Token: hint,
    OpenKfId: kfId,
    CreateTime: seconds(),
  };
  const target = { token, aesKey, receiverId: corpId, format: 'xml' } as const;
  await bring(callback, pushOf(target, { ToUserName: corpId, ...event }, now()));
  await answer(service, question, '今天下午发出。');
  await desk.getByText('林小雨').first().waitFor();
});
