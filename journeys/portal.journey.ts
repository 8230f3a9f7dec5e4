import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import { ownTicketWords } from '../portal/src/tickets/words.ts';
import { doorWords, formWords, inboxWords, shellWords, ticketWords } from '../portal/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { enterByCode, type OpenPortal, openPortal, returnForm } from './portal-door.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const lin = 'lin@example.com';
const question = '茶叶罐有一点凹，可以换吗？';
const answer = '可以，今天就寄出。';

let browser: Browser;
let zhiyin: Zhiyin;
let desk: BrowserContext;
let portal: OpenPortal;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  desk = await browser.newContext({ locale: 'zh-CN' });
  await signInToDemo(desk, zhiyin.url, dataDir);
  portal = await openPortal(desk, zhiyin.url);
});
afterAll(async () => browser?.close());

/** A phone. */
function aPhone(): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 375, height: 720 },
    reducedMotion: 'reduce',
  });
}

async function write(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: inboxWords.writeHere.zh });
  await box.fill(text);
  await box.press('Enter');
}

const log = (page: Page) => page.getByRole('log', { name: inboxWords.log.zh });
const idIn = (page: Page): string => page.url().split('/').at(-1) ?? '';

journey(
  'a customer enters by a mailed code, writes, is answered live, and goes on in a closed conversation',
  async () => {
    const phone = await aPhone();
    const page = await phone.newPage();
    await enterByCode(page, portal, lin);
    await page.getByRole('link', { name: inboxWords.write.zh }).click();
    await write(page, question);
    await page.waitForURL(/conversations\/[\da-f-]{36}$/);
    await log(page).getByText(question).waitFor();

    const conversationId = idIn(page);
    const reply = { clientMessageId: crypto.randomUUID(), text: answer };
    await portal.ask('POST', `/conversations/${conversationId}/replies`, reply);
    await log(page).getByText(answer).waitFor();
    await portal.ask('POST', `/conversations/${conversationId}/close`, {});
    await log(page).getByText(inboxWords.ended.zh).waitFor();

    await write(page, '那好，谢谢');
    await log(page).getByText(inboxWords.ended.zh).waitFor({ state: 'detached' });
    const { state } = await portal.ask('GET', `/conversations/${conversationId}`);
    expect(state).toBe('open');
    await phone.close();
  },
);

journey('what is written without a network is kept over a reload and sent once', async () => {
  const phone = await aPhone();
  const page = await phone.newPage();
  await enterByCode(page, portal, 'chen@example.com');
  await page.getByRole('link', { name: inboxWords.write.zh }).click();
  await write(page, '第一句');
  await page.waitForURL(/conversations\/[\da-f-]{36}$/);
  await log(page).getByText(inboxWords.sent.zh).waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await page.waitForFunction(
    "caches.open('zhiyin-portal-shell-1').then((one) => one.keys()).then((keys) => keys.length > 2)",
  );

  await phone.setOffline(true);
  await write(page, '第二句');
  await page.getByText(shellWords.offline.zh).waitFor();
  await page.reload();
  await log(page).getByText('第二句').waitFor();
  await phone.setOffline(false);
  await log(page).getByText(inboxWords.sent.zh).waitFor();

  // What is read again comes before what is still to be sent.
  const stored = async (): Promise<string[]> => {
    const { messages } = await portal.ask('GET', `/conversations/${idIn(page)}/messages`);
    return messages.map((message: { text: string }) => message.text);
  };
  await expect.poll(stored, { timeout: 15_000 }).toEqual(['第一句', '第二句']);
  await phone.close();
});

journey('a member’s link opens once, by a press and not by a look, and a sign-out ends it', async () => {
  const { items } = await portal.ask('GET', '/customers?limit=1');
  const { url } = await portal.ask('POST', `/customers/${items[0].customerId}/portal-links`, {});
  const link = `${portal.address}${new URL(url).hash}`;
  const phone = await aPhone();
  const page = await phone.newPage();
  await page.goto(link);
  await page.getByRole('button', { name: doorWords.openLink.zh }).waitFor();
  expect(page.url()).toBe(portal.address);

  const other = await (await aPhone()).newPage();
  await other.goto(link);
  await page.getByRole('button', { name: doorWords.openLink.zh }).click();
  await page.getByRole('link', { name: inboxWords.write.zh }).waitFor();
  await other.getByRole('button', { name: doorWords.openLink.zh }).click();
  await other.getByRole('alert').getByText('用过').waitFor();

  await page.getByRole('button', { name: shellWords.account.zh }).click();
  await page.getByRole('button', { name: shellWords.signOut.zh, exact: true }).click();
  await page.getByLabel(doorWords.email.zh).waitFor();
  expect(await page.evaluate('Object.keys(localStorage).filter((name) => /token|c:/.test(name))')).toEqual(
    [],
  );
  await phone.close();
});

journey('a customer reports something, reads the answer on the ticket, and opens it again', async () => {
  const phone = await aPhone();
  const page = await phone.newPage();
  await enterByCode(page, portal, 'wu@example.com');
  await page.goto(`${portal.address}/tickets/new`);
  await page.getByRole('radio', { name: '商品咨询' }).check();
  await page.getByLabel(ownTicketWords.subject.zh).fill('白茶能放多久？');
  await page.getByLabel(ownTicketWords.details.zh).fill('买了两饼，想存起来');
  await page.getByRole('button', { name: ownTicketWords.submit.zh, exact: true }).click();
  await page.waitForURL(/tickets\/[\da-f-]{36}$/);
  await page.getByText('买了两饼，想存起来').waitFor();

  const path = `/tickets/${idIn(page)}`;
  const move = (body: object) => portal.ask('POST', `${path}/moves`, body);
  await move({ moveKey: 'accept' });
  await portal.ask('POST', `${path}/comments`, { text: '查一下年份', visibility: 'internal' });
  await portal.ask('POST', `${path}/comments`, { text: '干燥避光可以放很多年', visibility: 'customer' });
  await move({ moveKey: 'solve', answers: { solution: '已答复' } });
  // Whoever comes back to the page sees what was written meanwhile.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('干燥避光可以放很多年').waitFor();
  expect(await page.getByText('查一下年份').count()).toBe(0);

  await page.getByLabel(ownTicketWords.reopenWhy.zh).fill('开封以后呢？');
  await page.getByRole('button', { name: ownTicketWords.reopen.zh }).click();
  await page.getByText('开封以后呢？').waitFor();
  await page.getByRole('link', { name: ticketWords.back.zh }).click();
  await page.getByText('白茶能放多久？').waitFor();
  expect(await portal.ask('GET', path)).toMatchObject({ category: 'open', reopenedCount: 1 });
  await phone.close();
});

journey('anybody fills in a public form, also in English', async () => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${portal.address}/forms/return-request`);
  await page.getByRole('heading', { name: returnForm.title.en }).waitFor();
  await page.getByRole('button', { name: formWords.submit.en }).click();
  await page.getByText(formWords.mendFields.en).waitFor();
  await page.getByRole('textbox', { name: 'Order number' }).fill('A-1');
  await page.getByRole('button', { name: formWords.submit.en }).click();
  await page.getByText(formWords.thanks.en).waitFor();
  await context.close();
});

journey('can be installed, and nothing that is not ours runs in it', async () => {
  const page = await (await aPhone()).newPage();
  const answered = await page.goto(portal.address);
  const policy = answered?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(answered?.headers()['referrer-policy']).toBe('no-referrer');
  await page.getByLabel(doorWords.email.zh).waitFor();
  const manifest = await page.request.get(
    await page.evaluate('document.querySelector("link[rel=manifest]").href'),
  );
  expect(await manifest.json()).toMatchObject({
    display: 'standalone',
    start_url: new URL(portal.address).pathname,
  });
});
