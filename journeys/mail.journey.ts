import { accountPageWords as words } from '@zhiyin/domain/channels';
import { inboxWords, letterPageWords, undoSeconds } from '@zhiyin/domain/inbox';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { signInToDemo } from '../house/demo.ts';
import { type Dovecot, hasDovecot, openDovecot } from '../server/test/daemons/dovecot.ts';
import { headerOf, openPostOffice, type PostOffice } from '../server/test/stand-ins/post-office.ts';
import { journey, openBrowser } from './browser.ts';
import { demoDataDir } from './demo-shop.ts';
import { startZhiyin, type Zhiyin } from './zhiyin.ts';

const mailbox = 'help@shop.example';
const question = '请问这批明前龙井还有吗？';
const answer = '有的，今天就能发。';
const thanks = '太好了，谢谢！';
/** A letter waits for a moment in which it can be undone. */
const goneOutMs = (undoSeconds + 20) * 1000;

let browser: Browser;
let zhiyin: Zhiyin;
let daemon: Dovecot;
let office: PostOffice;
let desk: Page;

if (hasDovecot()) {
  beforeAll(async () => {
    [daemon, office] = [await openDovecot(), await openPostOffice()];
    browser = await openBrowser();
    const dataDir = await demoDataDir();
    const inner = [daemon.port, office.port].map((port) => `127.0.0.1:${port}`).join();
    zhiyin = await startZhiyin(dataDir, ['--demo', '--inner-hosts', inner]);
    const context = await browser.newContext({ locale: 'zh-CN' });
    await signInToDemo(context, zhiyin.url, dataDir);
    desk = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await daemon?.close();
    await office?.close();
  });

  journey(
    'mail is set up from nothing, a customer writes, gets an answer in the thread, and writes again',
    async () => {
      await desk.goto(`${zhiyin.url}/console/settings/connections`);
      await press(`${words.connect.zh} 邮件`);
      await fillIn();
      await press(words.connect.zh);
      await desk.getByText(words.stateUnchecked.zh).waitFor();
      await press(words.check.zh);
      await desk.getByText(words.stateWell.zh, { exact: true }).waitFor();

      await arrive(mailOf({ id: 'first', text: question }));
      await desk.goto(`${zhiyin.url}/console/inbox?tab=all`);
      await desk.getByText(question).first().click();
      await answerAll();

      const [letter] = office.letters;
      if (!letter) throw new Error('nothing went out');
      const header = (name: string) => headerOf(letter, name);
      expect(letter.recipients).toEqual(['lin@mail.example', 'wang@mail.example']);
      expect([header('In-Reply-To'), header('References')]).toEqual([
        '<first@mail.example>',
        '<first@mail.example>',
      ]);
      await arrive(mailOf({ id: 'second', text: thanks, answers: header('Message-ID') }));
      await desk.getByRole('log').getByText(thanks).waitFor();
      await undoAnAnswer();
    },
  );
}

const press = (name: string) => desk.getByRole('button', { name, exact: true }).click();
const field = (name: string) => desk.getByRole('textbox', { name: new RegExp(`^${name}`) });
const choose = (group: string, option: string) =>
  desk
    .getByRole('radiogroup', { name: new RegExp(`^${group}`) })
    .getByText(option)
    .click();

/** Both servers on this machine, without encryption. */
async function fillIn(): Promise<void> {
  await field('邮箱地址').fill(mailbox);
  await choose('邮件怎么到这里', 'IMAP');
  await choose('怎么登录', '密码或授权码');
  await field('密码或授权码').fill(daemon.password);
  await field('收信服务器').fill('127.0.0.1');
  await choose('收信加密', '不加密');
  await field('收信端口').fill(String(daemon.port));
  await field('发信服务器').fill('127.0.0.1');
  await choose('发信加密', '不加密');
  await field('发信端口').fill(String(office.port));
  await field('发信登录名').fill(mailbox);
  await field('发信密码').fill('right');
}

/** Answers the customer and whoever else got the mail. */
async function answerAll(): Promise<void> {
  await desk.getByText(letterPageWords.letterReplyAll.zh).click();
  const box = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await box.fill(answer);
  await box.press('Enter');
  await desk.getByRole('button', { name: letterPageWords.heldUndo.zh, exact: true }).waitFor();
  await expect.poll(() => office.letters.length, { timeout: goneOutMs }).toBe(1);
  await desk.getByRole('log').getByText(inboxWords.sent.zh, { exact: true }).waitFor();
}

/** An answer to the customer alone, taken back in its moment: it stands in the field again and went nowhere. */
async function undoAnAnswer(): Promise<void> {
  const box = desk.getByRole('textbox', { name: inboxWords.reply.zh });
  await box.fill(answer);
  await box.press('Enter');
  await press(letterPageWords.heldUndo.zh);
  await expect.poll(() => box.inputValue()).toBe(answer);
  expect(office.letters).toHaveLength(1);
}

interface Said {
  readonly id: string;
  readonly text: string;
  readonly answers?: string;
}

function mailOf({ id, text, answers }: Said): Buffer {
  const head = [
    'From: =?utf-8?B?5p6X5bCP6Zuo?= <lin@mail.example>',
    `To: ${mailbox}`,
    'Cc: wang@mail.example',
    `Subject: ${answers ? 'Re: ' : ''}=?utf-8?B?6b6Z5LqV?=`,
    `Message-ID: <${id}@mail.example>`,
    ...(answers ? [`In-Reply-To: ${answers}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ];
  return Buffer.from([...head, '', text, ''].join('\r\n'));
}

/** Puts a mail into the mailbox, as its server does when it arrives. */
async function arrive(mail: Buffer): Promise<void> {
  const client = await daemon.client(mailbox);
  await client.append('INBOX', mail);
  await client.logout();
}
