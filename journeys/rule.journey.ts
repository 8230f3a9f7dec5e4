import { words as consoleWords } from '@zhiyin/domain/console';
import { conversationFields, inboxPageWords, messageReceived } from '@zhiyin/domain/inbox';
import { operatorWords, say } from '@zhiyin/domain/kit';
import { rulePageWords as words } from '@zhiyin/domain/platform';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openDemoChat, signInToDemo } from '../house/demo.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const name = '问刻字的要快';
const word = '刻字';
const before = '杯底可以刻字吗？';
const after = '刻字要等几天？';
const received = messageReceived.words.zh;

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
  'a lead builds a rule from nothing, tries it on the past, publishes it and sees it fire',
  async () => {
    const visitor = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    const chat = await openDemoChat(visitor, `${zhiyin.url}/demo-shop`, 'zh');
    const ask = async (text: string) => {
      await chat.getByRole('textbox').fill(text);
      await chat.getByRole('textbox').press('Enter');
      await chat.getByText(text).waitFor();
    };
    await ask(before);

    const page = await context.newPage();
    await buildRule(page);
    await tryOnPast(page);
    await publish(page);
    await ask(after);

    await page.goto(`${zhiyin.url}/console/inbox`);
    await page.getByText(after).first().click({ timeout: 30_000 });
    const fired = say(inboxPageWords.ruleFired, 'zh', { rule: name });
    await page.getByRole('log').getByText(new RegExp(fired)).first().waitFor({ timeout: 30_000 });
    const said = await page.getByRole('log').getByText(new RegExp(fired)).first().textContent();
    expect(said).toContain(say(inboxPageWords.ruleWhy, 'zh', { what: fired, why: '' }).slice(0, -1));
    await context.close();
  },
);

/** Chooses an option of a list that opens under a box. */
async function choose(page: Page, box: Locator, option: string | RegExp): Promise<void> {
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  // A list that still fades has options, too.
  await open.first().waitFor({ state: 'hidden' });
  await box.click();
  await open.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

async function buildRule(page: Page): Promise<void> {
  await page.goto(`${zhiyin.url}/console/settings/rules`);
  await page.getByRole('button', { name: words.add.zh }).click();
  await page.getByRole('option', { name: words.blank.zh }).click();
  await page.getByRole('textbox', { name: words.name.zh, exact: true }).fill(name);
  await choose(page, page.getByLabel(words.facts.zh), received);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: consoleWords.filterAdd.zh, exact: true }).click();
  await choose(page, page.getByLabel(consoleWords.filterField.zh), conversationFields.customerText.label.zh);
  const contains = say(operatorWords.contains, 'zh', { value: '…' });
  await choose(page, page.getByLabel(consoleWords.filterOperator.zh), new RegExp(`^${contains}`));
  await page.getByLabel(consoleWords.filterValue.zh, { exact: true }).fill(word);
  await choose(page, page.getByLabel(words.addStep.zh), conversationFields.priority.label.zh);
}

/** The question from before is found; nothing is done to it. */
async function tryOnPast(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.tryStart.zh }).click();
  await page.getByText(say(words.tryDone, 'zh', { subjects: 1, fired: 1 })).waitFor({ timeout: 60_000 });
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.publish.zh }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.publish.zh }).click();
  await page.getByText(words.published.zh).waitFor();
  await page.getByRole('link', { name }).waitFor();
}
