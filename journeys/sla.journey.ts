import { conversationFields } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { slaMetricWords, slaNavWords, slaPageWords as words } from '@zhiyin/domain/sla';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openDemoChat, signInToDemo } from '../house/demo.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const name = '三秒必答';
const metric = slaMetricWords['chat-response'].name.zh;
const priority = conversationFields.priority.choices.find(({ key }) => key === 'normal')?.label.zh ?? '';
const question = '三秒之内有人吗？';

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

journey('a lead makes a promise from nothing, puts it first, and sees the chat that breaks it', async () => {
  const page = await context.newPage();
  await makePolicy(page);
  await putFirst(page);

  const visitor = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  const chat = await openDemoChat(visitor, `${zhiyin.url}/demo-shop`, 'zh');
  await chat.getByRole('textbox').fill(question);
  await chat.getByRole('textbox').press('Enter');

  await page.goto(`${zhiyin.url}/console/urgent?show=breached`);
  await page.getByRole('row').filter({ hasText: question }).click({ timeout: 30_000 });
  await page
    .getByRole('log')
    .getByText(say(slaNavWords.toldBreached, 'zh', { metric }))
    .waitFor();
  await page.locator('[data-state="late"]').filter({ hasText: metric }).first().waitFor();
  await page.getByText(say(words.under, 'zh', { name })).waitFor();
  await context.close();
});

/** From an empty one: three seconds for every wait, after a look at what last month would have been. */
async function makePolicy(page: Page): Promise<void> {
  await page.goto(`${zhiyin.url}/console/settings/service-levels/new/empty`);
  await page.getByLabel(words.name.zh, { exact: true }).fill(name);
  const target = page.getByLabel(say(words.targetOf, 'zh', { metric, priority }), { exact: true });
  await target.fill('0.05');
  await target.press('Tab');
  // Behind one for every customer it would have applied to none.
  await page.getByText(say(words.previewMatched, 'zh', { now: 0, draft: 0 })).waitFor();
  await page.getByRole('button', { name: words.save.zh }).click();
  await page.getByText(words.savedPolicy.zh).waitFor();
  await page.getByRole('link', { name: new RegExp(name) }).waitFor();
}

async function putFirst(page: Page): Promise<void> {
  const up = page.getByRole('button', { name: say(words.moveUpOne, 'zh', { name }) });
  const first = page.getByRole('listitem').filter({ hasText: name });
  while (await up.isEnabled()) {
    const before = await first.textContent();
    await up.click();
    await expect.poll(() => first.textContent(), { timeout: 15_000 }).not.toBe(before);
  }
}
