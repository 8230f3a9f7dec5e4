import { words as consoleWords } from '@zhiyin/domain/console';
import { inboxWords, inboxComposerWords as marking, inboxPageWords as words } from '@zhiyin/domain/inbox';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openDemoChat, signInToDemo } from '../house/demo.ts';
import { fileWords, frameWords } from '../widget/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const question = '这款白茶可以开发票吗？';
const canned = { shortcut: 'fp', title: '发票', textZh: '可以的，{{shop}}随货开电子发票。', textEn: '' };
const answer = /可以的，.+随货开电子发票。/;
const colleague = '许曼';
const marked = '页面-marked.png';

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
  'an agent answers, sends a marked picture, asks a colleague, puts off, closes, opens again, hands over and finds it',
  async () => {
    const desk = await openDesk();
    const chat = await openDemoChat(
      await (await browser.newContext({ locale: 'zh-CN' })).newPage(),
      `${zhiyin.url}/demo-shop`,
      'zh',
    );
    await ask(chat);
    await desk.getByText(question).first().click();

    await answerWithCanned(desk);
    const log = chat.getByRole('log', { name: frameWords.log.zh });
    await log.getByText(answer).waitFor();
    await desk.getByText(words.readByCustomer.zh).waitFor();
    await sendMarkedPicture(desk);
    await log.getByRole('button', { name: fileWords.enlarge.zh.replace('{name}', marked) }).waitFor();

    await noteToColleague(desk);
    await putOffAndWake(desk);
    await closeAndUndo(desk);
    await handOver(desk);
    await find(desk);
    expect(await log.getByText(colleague).count()).toBe(0);
    await context.close();
  },
);

/** The inbox, with one canned reply kept for everybody. */
async function openDesk(): Promise<Page> {
  const page = await context.newPage();
  const data = { ...canned, isOwn: false };
  const made = await context.request.post(`${zhiyin.url}/api/canned-replies`, {
    data,
    headers: { origin: zhiyin.url },
  });
  expect(made.status()).toBe(200);
  await page.goto(`${zhiyin.url}/console/inbox?tab=all`);
  await page.getByRole('navigation', { name: inboxWords.tabsLabel.zh }).waitFor();
  return page;
}

async function ask(chat: FrameLocator): Promise<void> {
  const box = chat.getByRole('textbox');
  await box.fill(question);
  await box.press('Enter');
}

/** A canned reply by its shortcut, and a file with it. */
async function answerWithCanned(desk: Page): Promise<void> {
  const box = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await box.click();
  await box.pressSequentially(`/${canned.shortcut}`);
  await desk.getByRole('option', { name: canned.title }).waitFor();
  await box.press('Enter');
  expect(await box.inputValue()).toMatch(answer);
  const file = { name: '样张.txt', mimeType: 'text/plain', buffer: Buffer.from('电子发票样张') };
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByRole('button', { name: `${words.removeFile.zh} ${file.name}` }).waitFor();
  await box.press('Enter');
  await desk.getByRole('link', { name: file.name }).waitFor();
}

/** A picture of the page with an arrow and a number on it; closing asks before they are lost. */
async function sendMarkedPicture(desk: Page): Promise<void> {
  const buffer = await desk.screenshot({ clip: { x: 0, y: 0, width: 320, height: 200 } });
  const file = { name: '页面.png', mimeType: 'image/png', buffer };
  await desk.locator('input[type=file]').setInputFiles(file);
  await desk.getByRole('button', { name: `${marking.annotate.zh} ${file.name}` }).click();
  const dialog = desk.getByRole('dialog', { name: marking.annotate.zh });
  const paper = dialog.getByRole('application');
  await paper.press('Enter');
  await paper.press('5');
  await paper.press('Enter');
  await dialog.getByRole('button', { name: consoleWords.close.zh, exact: true }).click();
  const question = desk.getByRole('dialog', { name: marking.dropMarksTitle.zh });
  await question.getByRole('button', { name: consoleWords.cancel.zh, exact: true }).click();
  await dialog.getByRole('button', { name: marking.usePicture.zh }).click();
  await desk.getByRole('button', { name: `${words.removeFile.zh} ${marked}` }).waitFor();
  await desk.getByRole('textbox', { name: inboxWords.reply.zh }).press('Enter');
  const sent = { name: words.openPicture.zh.replace('{name}', marked) };
  await desk.getByRole('log').getByRole('button', sent).waitFor();
}

/** A note that calls a colleague by name. */
async function noteToColleague(desk: Page): Promise<void> {
  await toKeys(desk);
  await desk.keyboard.press('n');
  const box = desk.getByRole('textbox', { name: inboxWords.writeNote.zh });
  await box.pressSequentially(`请@${colleague}`);
  await desk.getByRole('option', { name: colleague }).waitFor();
  await box.press('Enter');
  await box.pressSequentially('核对抬头');
  await box.press('Enter');
  await desk.getByText(`@${colleague}`, { exact: true }).waitFor();
}

/** Asleep for an hour by two keys, and awake again by one. */
async function putOffAndWake(desk: Page): Promise<void> {
  await toKeys(desk);
  await desk.keyboard.press('s');
  await desk.getByRole('option', { name: words.inAnHour.zh }).click();
  await desk.getByRole('log').getByText(said(words.didSnooze.zh)).waitFor();
  await desk.keyboard.press('Shift+S');
  await desk.getByRole('log').getByText(said(words.didWake.zh)).waitFor();
}

/** Closed for the first reason there is, and open again by the way back. */
async function closeAndUndo(desk: Page): Promise<void> {
  await desk.keyboard.press('e');
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('button', { name: inboxWords.closeWithReason.zh, exact: true }).click();
  await desk.getByRole('log').getByText(said(words.didClose.zh)).waitFor();
  const slip = desk.getByRole('status').filter({ hasText: inboxWords.closedOne.zh });
  await slip.getByRole('button', { name: consoleWords.undo.zh }).click();
  await desk.getByRole('log').getByText(said(words.didReopen.zh)).waitFor();
}

/** To a colleague, with a word for her. */
async function handOver(desk: Page): Promise<void> {
  await desk.keyboard.press('t');
  await desk.getByRole('option', { name: colleague }).click();
  await desk.getByRole('textbox', { name: words.transferNote.zh }).fill('发票抬头还没给');
  await desk.keyboard.press('ControlOrMeta+Enter');
  await desk.getByRole('log').getByText(`转交给了${colleague}`).waitFor();
}

/** By what was said, and back at the very message. */
async function find(desk: Page): Promise<void> {
  await desk.getByRole('dialog').waitFor({ state: 'hidden' });
  await desk.keyboard.press('/');
  await desk.getByRole('textbox', { name: words.searchMessages.zh }).fill('白茶可以开发票');
  await desk.getByRole('search').getByRole('link').first().click();
  await desk.locator('[data-found=true]', { hasText: question }).waitFor();
}

/** Leaves the field, so that letters are keys. */
async function toKeys(desk: Page): Promise<void> {
  await desk.keyboard.press('Escape');
}

/** A sentence of the log whatever stands in its places. */
function said(sentence: string): RegExp {
  return new RegExp(sentence.replaceAll(/\{\w+\}/g, '.+'));
}
