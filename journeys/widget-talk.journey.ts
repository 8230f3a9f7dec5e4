import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { fileTroubleWords } from '../widget/src/text/words.ts';
import { askWords, fileWords, frameWords, launcherWords } from '../widget/src/words.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { type Desk, openChat, openDesk, pressButton } from './widget-desk.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

let browser: Browser;
let zhiyin: Zhiyin;
let desk: Desk;

beforeAll(async () => {
  const dataDir = await demoDataDir();
  browser = await openBrowser();
  zhiyin = await startZhiyin(dataDir, ['--demo']);
  desk = await openDesk(await browser.newContext(), zhiyin.url, dataDir);
});
afterAll(async () => browser?.close());

/** One red pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

async function shopper() {
  return openChat(await browser.newContext({ locale: 'en-GB' }), zhiyin.url, 'en');
}

function reply(conversationId: string, text: string): Promise<unknown> {
  const body = { clientMessageId: randomUUID(), text };
  return desk.ask('POST', `/conversations/${conversationId}/replies`, body);
}

journey('both sides see each other type and read', async () => {
  const { page, chat, say } = await shopper();
  await say('anybody there?');
  const { conversationId, messageCount } = await desk.conversation('anybody there?');
  await chat.getByText(frameWords.sent.en).waitFor();
  await desk.ask('POST', `/conversations/${conversationId}/read`, { number: messageCount });
  await chat.getByText(frameWords.read.en).waitFor();

  await desk.signal('inbox.at-conversation', { conversationId, isTyping: true, isLooking: true });
  await chat.getByText(frameWords.typing.en).waitFor();
  await reply(conversationId, 'Yes, we are.');
  await chat.getByText('Yes, we are.').waitFor();
  await chat.getByText(frameWords.typing.en).waitFor({ state: 'detached' });

  await chat.getByRole('textbox', { name: frameWords.writeHere.en }).pressSequentially('Gre');
  await expect.poll(() => desk.heard(), { timeout: 10_000 }).toMatch(/"who":"customer","isTyping":true/);
  await expect
    .poll(() => desk.ask<{ customerReadNumber: number }>('GET', `/conversations/${conversationId}`))
    .toMatchObject({ customerReadNumber: 2 });

  await page.keyboard.press('Escape');
  await reply(conversationId, 'Take your time.');
  const badge = launcherWords.openUnread.en.replace('{count}', '1');
  await page.getByRole('button', { name: badge }).waitFor();
  await pressButton(page, 'en');
  await expect
    .poll(() => desk.ask<{ customerReadNumber: number }>('GET', `/conversations/${conversationId}`))
    .toMatchObject({ customerReadNumber: 3 });
});

journey('a picture goes with the words, and what may not go says so', async () => {
  const { page, chat } = await shopper();
  await chat.locator('input[type=file]').setInputFiles([
    { name: 'tin.png', mimeType: 'image/png', buffer: picture },
    { name: 'run.exe', mimeType: '', buffer: Buffer.concat([Buffer.from('MZ\u0090'), Buffer.alloc(200)]) },
  ]);
  await chat.getByText(new RegExp(fileWords.ready.en)).waitFor();
  await chat.getByText(fileTroubleWords['file-type'].en).waitFor();
  await chat.getByRole('button', { name: fileWords.remove.en.replace('{name}', 'run.exe') }).click();

  await page.reload();
  const again = await pressButton(page, 'en');
  await again.chat.getByText(new RegExp(fileWords.ready.en)).waitFor();
  await again.say('it came damaged');
  const shown = again.chat.getByRole('button', { name: fileWords.enlarge.en.replace('{name}', 'tin.png') });
  await shown.waitFor();
  const { conversationId } = await desk.conversation('it came damaged');
  const { messages } = await desk.ask<{ messages: { files: { name: string }[] }[] }>(
    'GET',
    `/conversations/${conversationId}/messages`,
  );
  expect(messages.map(({ files }) => files.map(({ name }) => name))).toEqual([['tin.png']]);

  await shown.click();
  await again.chat.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await again.chat.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.getByRole('button', { name: launcherWords.close.en }).count()).toBe(1);
});

journey('at the end the customer says how it went, changes it, and goes on', async () => {
  const { chat, say } = await shopper();
  await say('where is my parcel?');
  const { conversationId } = await desk.conversation('where is my parcel?');
  await reply(conversationId, 'It arrives today.');
  await desk.ask('POST', `/conversations/${conversationId}/close`, {});
  await chat.getByLabel(askWords.no.en).check();
  await chat.getByLabel(askWords.twoStars.en).check();
  await chat.getByRole('button', { name: askWords.send.en, exact: true }).first().click();
  await chat.getByText(askWords.thanks.en).waitFor();
  await chat.getByRole('button', { name: askWords.change.en }).click();
  await chat.getByLabel(askWords.threeStars.en).check();
  await chat.getByLabel(askWords.comment.en).fill('a bit slow');
  await chat.getByRole('button', { name: askWords.send.en, exact: true }).first().click();
  await chat.getByText(askWords.thanks.en).waitFor();
  const room = await chat.locator('html').evaluate('document.documentElement.scrollHeight - innerHeight');
  expect(room, 'how far the focus could scroll the chat out of its frame').toBe(0);
  const { items } = await desk.ask<{ items: unknown[] }>('GET', `/asks?conversationId=${conversationId}`);
  expect(items).toMatchObject([{ solved: false, score: 3, comment: 'a bit slow' }]);

  await chat.getByRole('button', { name: askWords.goOn.en }).click();
  await say('it did not arrive');
  expect((await desk.conversation('it did not arrive')).conversationId).toBe(conversationId);
});

journey('nothing is lost or said twice when the network goes and the page is loaded in between', async () => {
  const { page, chat, say } = await shopper();
  await say('one');
  await chat.getByText(frameWords.sent.en).waitFor();
  await page.context().setOffline(true);
  await chat.getByText(frameWords.offline.en).waitFor();
  await say('two');
  await say('three');
  await page.context().setOffline(false);
  await desk.conversation('three');

  // The answers are lost, so the page does not know that its words have arrived.
  await page.route('**/api/widget/messages', async (route) => {
    if (route.request().method() === 'POST') await route.fetch();
    await route.abort();
  });
  await say('four');
  await desk.conversation('four');
  await page.unroute('**/api/widget/messages');
  await page.reload();
  const again = await pressButton(page, 'en');
  await again.say('five');
  const { conversationId } = await desk.conversation('five');
  const { messages } = await desk.ask<{ messages: { text: string }[] }>(
    'GET',
    `/conversations/${conversationId}/messages`,
  );
  const all = ['one', 'two', 'three', 'four', 'five'];
  expect(messages.map(({ text }) => text)).toEqual(all);
  const shown = again.chat.locator('.bubble.mine .text');
  await expect.poll(() => shown.allTextContents()).toEqual(all);
});
