import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { formBuilderWords, words } from '../domain/src/console/index.ts';
import { questionKindWords } from '../domain/src/kit/index.ts';
import { formPageWords } from '../domain/src/platform/index.ts';
import { signInToDemo } from '../house/demo.ts';
import { formWords } from '../portal/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { type OpenPortal, openPortal } from './portal-door.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const title = '破损登记';

let browser: Browser;
let zhiyin: Zhiyin;
let desk: BrowserContext;
let portal: OpenPortal;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  desk = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  await signInToDemo(desk, zhiyin.url, dataDir);
  portal = await openPortal(desk, zhiyin.url);
});
afterAll(async () => browser?.close());

const inChinese = (label: string) => `${label}, ${words.chinese.zh}`;
const inEnglish = (label: string) => `${label}, ${words.english.zh}`;

/** Adds a question of a kind and gives it its words; its editor stays open. */
async function ask(page: Page, kind: string, zh: string, en: string): Promise<void> {
  await page.getByRole('button', { name: formBuilderWords.addQuestion.zh }).click();
  // Not by the mouse: the list slides while it opens, and a press may be let go over another kind, which chooses none.
  await page.getByRole('menuitem', { name: kind, exact: true }).dispatchEvent('click');
  // Else its words could be written into the question before it.
  await page.getByRole('button', { name: words.untitledQuestion.zh, expanded: true }).waitFor();
  await page.getByLabel(inChinese(words.questionWords.zh)).fill(zh);
  await page.getByLabel(inEnglish(words.questionWords.zh)).fill(en);
}

/** Gives the lines of a setting their words, first to last. */
async function write(page: Page, name: string, lines: readonly (readonly [string, string])[]): Promise<void> {
  for (const [index, [zh, en]] of lines.entries()) {
    await page.getByLabel(inChinese(`${name} ${index + 1}`)).fill(zh);
    await page.getByLabel(inEnglish(`${name} ${index + 1}`)).fill(en);
  }
}

async function build(page: Page): Promise<void> {
  await page.goto(`${zhiyin.url}/console/settings/forms`);
  await page.getByRole('button', { name: formPageWords.newForm.zh }).click();
  await page.getByLabel(inChinese(formPageWords.formName.zh)).fill(title);
  await page.getByLabel(inEnglish(formPageWords.formName.zh)).fill('Damage report');
  await page.getByRole('button', { name: formPageWords.begin.zh }).click();
  await page.getByText(formBuilderWords.noQuestions.zh).waitFor();

  await ask(page, questionKindWords.number.zh, '几件', 'How many');
  await page.getByRole('checkbox', { name: words.mustAnswer.zh }).check();
  await ask(page, questionKindWords.money.zh, '单价', 'Price of one');
  await ask(page, questionKindWords.computed.zh, '合计', 'Total');
  const name = (label: string) => formBuilderWords.insert.zh.replace('{label}', label);
  await page.getByRole('button', { name: name('几件') }).click();
  const formula = page.getByLabel(formBuilderWords.formula.zh);
  await formula.fill(`${await formula.inputValue()} * {money}`);
  await page.getByLabel(formBuilderWords.currency.zh).click();
  await page.getByTitle('CNY').last().click();
  await ask(page, questionKindWords.choice.zh, '怎么处理', 'What to do');
  await write(page, formBuilderWords.options.zh, [
    ['换货', 'Exchange'],
    ['退款', 'Money back'],
  ]);
  await ask(page, questionKindWords.text.zh, '多余的题', 'One too many');
}

journey(
  'a form is built from nothing, published, answered in the portal, and its answer is read',
  async () => {
    const page = await desk.newPage();
    await build(page);

    // One too many is removed, brought back, and removed again; then the choice goes up by keyboard.
    await page.getByRole('button', { name: words.removeQuestion.zh }).last().click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: /多余的题/ }).waitFor();
    await page.getByRole('button', { name: words.removeQuestion.zh }).last().click();
    await page.getByRole('button', { name: /怎么处理/ }).press('Alt+ArrowUp');
    const rows = page
      .getByRole('list', { name: words.questions.zh })
      .getByRole('button', { expanded: false });
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(4);
    expect((await rows.allTextContents()).map((text) => text.replace(/^\d+/, '').slice(0, 2))).toEqual([
      '几件',
      '单价',
      '怎么',
      '合计',
    ]);

    // What is tried in the preview is what will be asked.
    const preview = page.getByRole('region', { name: words.preview.zh });
    await preview.getByLabel('几件').fill('3');
    await preview.getByLabel('单价').fill('12.5');
    await preview.getByText('¥37.50').waitFor();

    await page.getByRole('button', { name: formPageWords.publish.zh }).click();
    await page.getByText(formPageWords.publishedSay.zh.replace('{version}', '1')).waitFor();

    const { items } = await portal.ask('GET', '/forms');
    const form = items.find((one: { title: { zh: string } }) => one.title.zh === title);
    expect(form).toMatchObject({ key: 'damage-report', publishedVersion: 1, hasDraft: false });
    await portal.ask('PATCH', '/portal', { formIds: [form.formId] });

    await answer();

    await page.goto(`${zhiyin.url}/console/settings/forms/${form.formId}/answers`);
    await page.getByRole('row').filter({ hasText: '换货' }).click();
    const dialog = page.getByRole('dialog', { name: formPageWords.answer.zh });
    await dialog.getByText('¥25.00').waitFor();
    const download = page.waitForEvent('download');
    await dialog.press('Escape');
    await page.getByRole('button', { name: formPageWords.exportCsv.zh }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('"¥25.00"');
    await page.close();
  },
);

/** Half fills the form, comes back to it after a reload, and sends it. */
async function answer(): Promise<void> {
  const phone = await browser.newContext({ locale: 'zh-CN', viewport: { width: 375, height: 720 } });
  const page = await phone.newPage();
  await page.goto(`${portal.address}/forms/damage-report`);
  await page.getByRole('textbox', { name: '几件' }).fill('2');
  await page.reload();
  await expect
    .poll(() => page.getByRole('textbox', { name: '几件' }).inputValue(), { timeout: 10_000 })
    .toBe('2');
  await page.getByRole('textbox', { name: '单价' }).fill('12.5');
  await page.getByText('¥25.00').waitFor();
  await page.getByRole('radio', { name: '换货' }).check();
  await page.getByRole('button', { name: formWords.submit.zh }).click();
  await page.getByText(formWords.thanks.zh).waitFor();
  await phone.close();
}
