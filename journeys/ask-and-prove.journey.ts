import { followUpOutcomeWords, carePageWords as followUpWords } from '@zhiyin/domain/care';
import {
  findingOutcomeWords,
  improvementPageWords as findingWords,
  standardKindWords,
} from '@zhiyin/domain/improvement';
import { dashboardWords as boardWords } from '@zhiyin/domain/insights';
import { surveyScreenWords as words } from '@zhiyin/domain/surveys';
import { ticketsCreatedMetric } from '@zhiyin/domain/tickets';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

let browser: Browser;
let zhiyin: Zhiyin;
let desk: BrowserContext;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  desk = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  await signInToDemo(desk, zhiyin.url, dataDir);
});
afterAll(async () => browser?.close());

/** What the owner asks of the API. */
// biome-ignore lint/suspicious/noExplicitAny: a journey reads whatever was answered
async function read(path: string): Promise<any> {
  const answered = await desk.request.get(`${zhiyin.url}/api${path}`);
  if (!answered.ok()) throw new Error(`${path}: ${await answered.text()}`);
  return answered.json();
}

/** Chooses an option of a list that opens under a box. */
async function choose(page: Page, box: Locator, option: string): Promise<void> {
  const open = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  // A list that still fades has options, too.
  await open.first().waitFor({ state: 'hidden' });
  await box.click();
  await open.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}

/** Gives every scale within something its lowest mark: radio buttons lie under stars and numbers. */
async function markLow(within: Page | Locator): Promise<void> {
  const scales = within.getByRole('radiogroup');
  await scales.first().waitFor();
  for (const scale of await scales.all()) await scale.getByRole('radio').first().dispatchEvent('click');
}

/** The rows that a list shows, once its last page has come. */
async function countRows(list: Locator): Promise<number> {
  const rows = list.locator('tbody tr');
  await rows.last().scrollIntoViewIfNeeded();
  return rows.count();
}

journey('a dashboard is built, and its number opens to as many rows as it says', async () => {
  const page = await desk.newPage();
  await page.goto(`${zhiyin.url}/console/insights/dashboards`);
  await page.getByRole('button', { name: boardWords.newDashboard.zh }).click();
  await page.getByRole('button', { name: boardWords.addCard.zh }).click();
  const editor = page.getByRole('dialog');
  await editor.getByLabel(boardWords.metric.zh, { exact: true }).fill(ticketsCreatedMetric.name.zh);
  await page
    .getByRole('option', { name: ticketsCreatedMetric.name.zh, exact: true })
    .first()
    .waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await editor.getByRole('button', { name: boardWords.done.zh, exact: true }).click();
  // Loaded anew before it is saved: the card is still there.
  await page.reload();
  await page.getByText(boardWords.keptHere.zh).waitFor();
  await page.getByRole('button', { name: boardWords.save.zh, exact: true }).click();
  await page.getByText(boardWords.saved.zh).waitFor();

  const number = page.getByRole('article').getByRole('button', { name: /^[\d,]+$/ });
  const figure = Number((await number.textContent())?.replaceAll(',', ''));
  expect(figure).toBeGreaterThan(0);
  await number.click();
  await expect
    .poll(() => countRows(page.getByRole('dialog').getByRole('table')), { timeout: 20_000 })
    .toBe(figure);

  // A wall that the address opens fills the window alone: Escape closes what lies over it, and then leads back.
  await page.goto(`${page.url().split('?')[0]}?wall=1`);
  await number.click();
  await page.getByRole('dialog').getByRole('table').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: boardWords.leaveWall.zh }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: boardWords.wall.zh }).waitFor();
});

journey(
  'low marks on the phone become a follow-up, which ends with what the customer thinks now',
  async () => {
    const page = await desk.newPage();
    await page.goto(`${zhiyin.url}/console/survey-calls`);
    const [{ customerId }] = (await read('/survey-calls')).items;
    await page.getByRole('row').nth(1).click();
    const script = page.getByRole('region', { name: words.script.zh });
    await markLow(script);
    await script.getByRole('button', { name: words.keepAnswers.zh }).click();
    await page.getByText(words.kept.zh).waitFor();

    const followUp = async () => {
      const { items } = await read('/follow-ups?limit=100');
      return items.find((one: { customerId: string }) => one.customerId === customerId);
    };
    await expect.poll(followUp, { timeout: 20_000 }).toMatchObject({ reason: 'low-rating' });
    await page.goto(`${zhiyin.url}/console/follow-ups/${(await followUp()).followUpId}`);
    const outcome = followUpOutcomeWords['better-now'].zh;
    await choose(page, page.getByRole('combobox', { name: followUpWords.outcome.zh }), outcome);
    await page.getByRole('button', { name: followUpWords.finish.zh, exact: true }).click();
    await page.getByText(followUpWords.finished.zh).first().waitFor();
    expect(await followUp()).toMatchObject({ state: 'done', outcome: 'better-now' });
  },
);

journey('what was mended is proved by its chart, and closes with the standard that changed', async () => {
  const page = await desk.newPage();
  await page.goto(`${zhiyin.url}/console/improvement`);
  await page.getByRole('link', { name: /盖碗运输破损/ }).click();
  await page.getByText(findingWords.verdictReached.zh).waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: findingWords.close.zh, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, dialog.getByLabel(findingWords.outcome.zh), findingOutcomeWords.proved.zh);
  await dialog.getByLabel(findingWords.closingNote.zh).fill('换内衬以后满意度升了三成多。');
  await choose(page, dialog.getByLabel(findingWords.standardKind.zh), standardKindWords.reply.zh);
  await choose(page, dialog.getByLabel(findingWords.standardThing.zh), '退货办法 Returns');
  await dialog.locator('form').getByRole('button', { name: findingWords.closeVerb.zh, exact: true }).click();
  await page.getByRole('button', { name: findingWords.openAgain.zh }).waitFor();
  // The finding leads to what it changed, and that names the finding.
  await page.getByRole('link', { name: '退货办法 Returns' }).click();
  const changed = page.getByRole('dialog').getByRole('region', { name: findingWords.changedBecause.zh });
  await changed.getByRole('link', { name: /盖碗运输破损/ }).waitFor();
});
