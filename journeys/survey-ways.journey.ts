import { surveyTemplates, surveyScreenWords as words } from '@zhiyin/domain/surveys';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { formWords, inboxWords, surveyPageWords } from '../portal/src/words.ts';
import { surveyWords as widgetWords } from '../widget/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { enterByCode, type OpenPortal, openPortal } from './portal-door.ts';
import { type Desk, openChat, openDesk } from './widget-desk.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const lin = 'lin@example.com';
const [, , effort] = surveyTemplates;

let browser: Browser;
let zhiyin: Zhiyin;
let context: BrowserContext;
let desk: Desk;
let portal: OpenPortal;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  desk = await openDesk(context, zhiyin.url, dataDir);
  portal = await openPortal(context, zhiyin.url);
  await portal.ask('PATCH', '/survey-settings', { asksMax: 20 });
});
afterAll(async () => browser?.close());

/** A page of somebody who has never been here. */
async function anybody(): Promise<Page> {
  return (await browser.newContext({ locale: 'zh-CN' })).newPage();
}

/** Follows a link to a survey and answers it. Links carry the port that was asked for, not the one that was free. */
async function answer(page: Page, link: string | null, mark: number): Promise<void> {
  const { pathname, hash } = new URL(link ?? '');
  await page.goto(`${zhiyin.url}${pathname}${hash}`);
  // Radio buttons lie under the marks.
  await page
    .getByRole('radio')
    .nth(mark - 1)
    .dispatchEvent('click');
  await page.getByRole('button', { name: formWords.submit.zh, exact: true }).click();
  await page.getByText(surveyPageWords.thanksHint.zh).waitFor();
}

/** Makes a survey by clicking and starts it; answers its id. */
async function makeSurvey(): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${zhiyin.url}/console/quality/surveys`);
  await page.getByRole('button', { name: words.newSurvey.zh }).click();
  await page.getByRole('button', { name: effort?.words.zh ?? '' }).click();
  await page.getByRole('button', { name: words.begin.zh, exact: true }).click();
  await page.getByRole('button', { name: words.start.zh, exact: true }).click();
  await page.getByRole('button', { name: words.pause.zh, exact: true }).waitFor();
  const surveyId = page.url().split('/').at(-2) ?? '';
  await page.close();
  return surveyId;
}

/** From now on this survey asks by one way alone. */
async function askBy(surveyId: string, way: 'chat' | 'portal' | 'mail'): Promise<void> {
  const { revision, plan } = await portal.ask('GET', `/surveys/${surveyId}`);
  await portal.ask('PATCH', `/surveys/${surveyId}`, { revision, plan: { ...plan, ways: [way] } });
}

/** A visitor of the shop asks, is answered, and answers the survey that comes into the chat when it is over. */
async function answerInChat(text: string): Promise<void> {
  const visitor = await browser.newContext({ locale: 'zh-CN' });
  const { chat, say } = await openChat(visitor, zhiyin.url, 'zh');
  await say(text);
  const { conversationId } = await desk.conversation(text);
  const reply = { clientMessageId: crypto.randomUUID(), text: '已经寄出了。' };
  await desk.ask('POST', `/conversations/${conversationId}/replies`, reply);
  await chat.getByText(reply.text).waitFor();
  await desk.ask('POST', `/conversations/${conversationId}/close`, {});
  const card = chat.getByRole('region', { name: widgetWords.heading.zh });
  await answer(await visitor.newPage(), await card.getByRole('link').getAttribute('href'), 7);
  // What was answered in a tab of its own asks no more in the chat.
  await card.waitFor({ state: 'detached' });
}

/** Writes in the portal; answers the conversation. */
async function writeInPortal(page: Page, text: string): Promise<string> {
  await page.getByRole('link', { name: inboxWords.write.zh }).click();
  await page.getByRole('textbox', { name: inboxWords.writeHere.zh }).fill(text);
  await page.keyboard.press('Enter');
  await page.waitForURL(/conversations\/[\da-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
}

/** The link of the survey that was mailed to somebody; waits until it is there. */
async function mailedLink(to: string): Promise<string> {
  const find = async (): Promise<string | undefined> => {
    const { items } = await portal.ask('GET', '/mails?limit=20');
    const mails: { recipient: string; link: string | null }[] = items;
    return (
      mails.find(({ recipient, link }) => recipient === to && link?.includes('/survey#key='))?.link ??
      undefined
    );
  };
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  return (await find()) ?? '';
}

journey(
  'a survey is made, and answered by its open link, in the chat, in the portal and by mail',
  async () => {
    const surveyId = await makeSurvey();
    const { openUrl } = await portal.ask('GET', `/surveys/${surveyId}`);
    await answer(await anybody(), openUrl, 6);

    await askBy(surveyId, 'chat');
    await answerInChat('包裹寄出了吗？');

    const page = await anybody();
    await enterByCode(page, portal, lin);
    await askBy(surveyId, 'portal');
    const first = await writeInPortal(page, '可以开发票吗？');
    await portal.ask('POST', `/surveys/${surveyId}/invitations`, { conversationId: first });
    await page.goto(`${portal.address}/rate`);
    const wayIn = page.getByRole('link', { name: surveyPageWords.toSurvey.zh });
    await answer(page, await wayIn.getAttribute('href'), 5);

    await askBy(surveyId, 'mail');
    await portal.ask('POST', `/conversations/${first}/close`, {});
    await page.goto(portal.address);
    const second = await writeInPortal(page, '茶叶能放多久？');
    await portal.ask('POST', `/surveys/${surveyId}/invitations`, { conversationId: second });
    await answer(page, await mailedLink(lin), 7);

    const { items } = await portal.ask('GET', `/surveys/${surveyId}/responses`);
    const answers: { way: string; marks: { effort: number } }[] = items;
    const marks = answers.map(({ way, marks: { effort: mark } }) => `${way} ${mark}`);
    expect(marks).toEqual(['mail 7', 'portal 5', 'chat 7', 'link 6']);
  },
);
