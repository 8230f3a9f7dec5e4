import { createHmac } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { formWords, frameWords } from '../widget/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { type Desk, openChat, openDesk, pressButton } from './widget-desk.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

let browser: Browser;
let zhiyin: Zhiyin;
let desk: Desk;
let widgetId: string;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  desk = await openDesk(await browser.newContext(), zhiyin.url, dataDir);
  const { items } = await desk.ask<{ items: { widgetId: string }[] }>('GET', '/widgets');
  widgetId = items[0]?.widgetId ?? '';
});
afterAll(async () => browser?.close());

const shopper = (): Promise<BrowserContext> => browser.newContext({ locale: 'zh-CN' });

/** What a shop's own server would sign. */
function jwt(secret: string, claims: object): string {
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const exp = Math.floor(Date.now() / 1000) + 600;
  const body = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ exp, ...claims })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

journey(
  'whoever signs in to the shop goes on talking, under their name, and leaves nothing behind',
  async () => {
    const { secret } = await desk.ask<{ secret: string }>('POST', `/widgets/${widgetId}/identity-secret`, {});
    const { page, chat, say } = await openChat(await shopper(), zhiyin.url, 'zh');
    const log = chat.getByRole('log');
    await say('我先随便问问');
    expect((await desk.conversation('我先随便问问')).customerName).toBeNull();

    const token = jwt(secret, { user_id: 'member-7', name: '林晚', email: 'lin@shop.example' });
    await page.evaluate(`window.Zhiyin('identify', ${JSON.stringify({ token })})`);
    await expect
      .poll(async () => (await desk.conversation('我先随便问问')).customerName, { timeout: 15_000 })
      .toBe('林晚');
    await log.getByText('我先随便问问').waitFor();
    await say('现在我登录了');
    await desk.conversation('现在我登录了');
    expect(await log.getByText('我先随便问问').count()).toBe(1);

    await page.evaluate(`window.Zhiyin('reset')`);
    await log.getByText('我先随便问问').waitFor({ state: 'detached' });
    await say('我是另外一个人');
    const other = await desk.conversation('我是另外一个人');
    expect(other.customerName).toBeNull();

    // At another device, by the older way of vouching.
    const hash = createHmac('sha256', secret).update('member-7').digest('hex');
    const phone = await (await shopper()).newPage();
    await phone.goto(`${zhiyin.url}/demo-shop`);
    await phone.evaluate(`window.Zhiyin('identify', ${JSON.stringify({ identifier: 'member-7', hash })})`);
    const there = await pressButton(phone, 'zh');
    await there.chat.getByRole('log').getByText('现在我登录了').waitFor();
  },
);

journey('a member signs in on the demo shop’s own page', async () => {
  const { secret } = await desk.ask<{ secret: string }>('POST', `/widgets/${widgetId}/identity-secret`, {});
  const page = await (await shopper()).newPage();
  await page.goto(`${zhiyin.url}/demo-shop/en.html`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Member number').fill('member-55');
  await page.getByLabel('Identity secret').fill(secret);
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click();
  const { say } = await pressButton(page, 'en');
  await say('a member asks');
  await expect
    .poll(async () => (await desk.conversation('a member asks')).customerName, { timeout: 15_000 })
    .toBe('林晚');
});

journey('a shop that is closed says when it opens, asks first, and takes the message', async () => {
  const both = (zh: string, en: string) => ({ zh, en });
  const asked = { isFatal: false, isRequired: true };
  const form = await desk.ask<{ formId: string }>('POST', '/forms', {
    key: 'before-a-chat',
    definition: {
      title: both('开始之前', 'Before we start'),
      sections: [],
      questions: [
        { ...asked, key: 'name', kind: 'text', label: both('称呼', 'Name'), settings: { lengthMax: 20 } },
        { ...asked, key: 'agree', kind: 'consent', label: both('我同意', 'I agree'), settings: {} },
      ],
    },
  });
  const week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const { calendarId } = await desk.ask<{ calendarId: string }>('POST', '/calendars', {
    name: 'Never on this day',
    definition: {
      timeZone: 'UTC',
      week: { ...week, [weekdayAfter(3)]: [{ from: '09:00', to: '18:00' }] },
    },
  });
  await desk.ask('PATCH', `/widgets/${widgetId}`, { calendarId, formId: form.formId });

  const { page, chat } = await openChat(await shopper(), zhiyin.url, 'zh');
  await chat.getByText(/开始服务/).waitFor();
  await chat.getByRole('button', { name: formWords.begin.zh }).click();
  await chat.getByText(formWords.needed.zh).first().waitFor();
  await chat.getByLabel('称呼').fill('沈青');
  await page.reload();
  const again = await pressButton(page, 'zh');
  expect(await again.chat.getByLabel('称呼').inputValue()).toBe('沈青');
  await again.chat.getByLabel('我同意').check();
  await again.chat.getByRole('button', { name: formWords.begin.zh }).click();

  const box = again.chat.getByRole('textbox', { name: frameWords.leaveMessage.zh });
  await box.fill('明天请回复我');
  await box.press('Enter');
  expect((await desk.conversation('明天请回复我')).customerName).toBe('沈青');
});

/** The weekday so many days from now, in UTC. */
function weekdayAfter(days: number): string {
  const at = new Date(Date.now() + days * 86_400_000);
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][at.getUTCDay()] ?? 'mon';
}
