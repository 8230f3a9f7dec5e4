import { inboxRead, inboxReadAll, inboxSeeSensitive } from '@zhiyin/domain/inbox';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { dns } from '#platform/outgoing/dns.ts';
import {
  openReceiver,
  type Receiver,
} from '../../../src/modules/channels/receiver/reactions/open-receiver.ts';
import { listLetters } from '../../../src/modules/inbox/letters/list-letters.ts';
import { readLetter } from '../../../src/modules/inbox/letters/read-letter.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail } from './mail-desk.ts';

const world = useWorld();
let receiver: Receiver;
let desk: MailDesk;

beforeAll(async () => {
  receiver = await openReceiver(world().system, 0, '127.0.0.1');
  dns.use(world().system, async () => {
    throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
  });
});
afterAll(() => receiver.close());
afterEach(() => desk.close());
beforeEach(async () => {
  desk = await MailDesk.open(world(), receiver.port, { 'smtp-port': '25' });
});

const html = [
  '<p onclick="alert(1)">要<b>发票</b></p><script>alert(2)</script>',
  '<img src="https://tracker.example/seen.png"><a href="javascript:alert(3)">点我</a>',
  '<div class="gmail_quote">On Sun, Nov 22, 2026 Shop wrote:<blockquote>已发货</blockquote></div>',
].join('');
const head = ['From: Lin <buyer@example.com>', 'To: support@shop.example', 'MIME-Version: 1.0'];
const mail = Buffer.from(
  [
    ...head,
    'Subject: =?utf-8?B?5Y+R56Wo?=',
    'Message-ID: <page@example.com>',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '',
  ].join('\r\n'),
);
/** A mail whose text and page say different things. */
const twofold = (page: string, subject = 'order') =>
  Buffer.from(
    [
      ...[...head, `Subject: ${subject}`, 'Message-ID: <two@example.com>'],
      ...['Content-Type: multipart/alternative; boundary="A"', '', '--A'],
      ...['Content-Type: text/plain; charset=utf-8', '', '要发票', '--A'],
      ...['Content-Type: text/html; charset=utf-8', '', page, '--A--', ''],
    ].join('\r\n'),
  );

async function open(raw = mail) {
  await desk.deliver(raw);
  const [conversation] = await desk.conversations();
  const { conversationId = '' } = conversation ?? {};
  const page = async (url = '') => world().app.http.inject({ url });
  return { conversationId, page, read: () => readLetter(desk.agent, { conversationId, number: 1 }) };
}

it('shows a mail’s page within a frame of ours, where nothing runs and nothing is fetched', async () => {
  const { page, read } = await open();
  const { pages } = await read();
  const { statusCode, headers, body } = await page(pages?.plain);
  expect(statusCode).toBe(200);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toContain('sandbox allow-popups');
  expect(policy).not.toContain('allow-scripts');
  expect(policy).toMatch(/img-src data:(;|$)/);
  expect(body).toContain('<b>发票</b>');
  for (const wrong of ['<script', 'onclick', 'javascript:', 'src="https://tracker.example'])
    expect(body).not.toContain(wrong);
});

it('fetches pictures from elsewhere only for a reader who asked for them', async () => {
  const { page, read } = await open();
  const { pages } = await read();
  const { headers, body } = await page(pages?.withPictures);
  expect(body).toContain('src="https://tracker.example/seen.png"');
  expect(String(headers['content-security-policy'])).toContain('img-src data: https: http:');
});

it.each([
  { alter: (url: string) => url.replace(/n([0-9a-z]+)\./, 'p$1.'), why: 'pictures are put into it' },
  { alter: (url: string) => `${url.slice(0, -3)}aaa`, why: 'its signature is another' },
  { alter: () => '/api/letter-pages/x', why: 'it is none' },
])('opens no link when $why', async ({ alter }) => {
  const { page, read } = await open();
  const { pages } = await read();
  expect((await page(alter(pages?.plain ?? ''))).statusCode).toBe(404);
});

it('opens a link for an hour', async () => {
  const { page, read } = await open();
  const { pages } = await read();
  world().pass(3_601);
  expect((await page(pages?.plain)).statusCode).toBe(404);
  expect((await page((await read()).pages?.plain)).statusCode).toBe(200);
});

it('hands over the mail as it came, as a download', async () => {
  const { page, read } = await open();
  const { rawUrl } = await read();
  const { headers, rawPayload } = await page(rawUrl ?? '');
  expect(rawPayload.includes(mail.subarray(0, 60))).toBe(true);
  expect(String(headers['content-disposition'])).toMatch(/^attachment/);
});

it('folds what the mail carries along, and keeps it one click away', async () => {
  const { conversationId, read } = await open();
  const { text, quotedFrom } = await read();
  expect(quotedFrom).not.toBeNull();
  expect(text.slice(quotedFrom ?? 0)).toContain('已发货');
  expect((await desk.texts(conversationId))[0]).not.toContain('已发货');
  expect((await listLetters(desk.agent, { conversationId })).items).toMatchObject([
    { number: 1, went: null, came: { subject: '发票', hasHtml: true, hasQuote: true, remotePictures: 1 } },
  ]);
});

it.each([
  { page: '<p>电话 13812345678</p>', why: 'says a number' },
  { page: '<p>电话 138<b>1234</b>5678</p>', why: 'cuts a number into pieces' },
  { page: '<p>12</p><p>13812345678</p>', why: 'has another number before it' },
  { page: '<p>电话 &#49;3812345678</p>', why: 'writes a number as its signs' },
  { page: '<p><a href="tel:13812345678">打给我</a></p>', why: 'leads to a number' },
  { page: `<p>${'好'.repeat(100_001)}</p>`, why: 'is too long to be looked through' },
])('shows whoever may not see what is sensitive no page that $why, nor the mail', async ({ page }) => {
  const { conversationId, read } = await open(twofold(page));
  expect(await read()).toMatchObject({ text: '要发票', pages: null, rawUrl: null });
  const trusted = desk.shop.as([inboxRead, inboxReadAll, inboxSeeSensitive]);
  const whole = await readLetter(trusted, { conversationId, number: 1 });
  expect([whole.pages, whole.rawUrl]).not.toContain(null);
});

it('shows whoever may not see what is sensitive a page without it', async () => {
  const { read } = await open(twofold('<p>要<b>发票</b>，订单 A17102</p>'));
  const { pages, rawUrl } = await read();
  expect([pages, rawUrl]).not.toContain(null);
});

it('blanks out what a subject says, and then hands over no mail', async () => {
  const { conversationId, read } = await open(twofold('<p>要发票</p>', 'call 13812345678'));
  const subjectFor = async (ctx: Context) =>
    (await listLetters(ctx, { conversationId })).items[0]?.came?.subject;
  expect(await subjectFor(desk.agent)).toBe('call ****5678');
  expect(await read()).toMatchObject({ pages: { plain: expect.stringMatching(/./) }, rawUrl: null });
  const trusted = desk.shop.as([inboxRead, inboxReadAll, inboxSeeSensitive]);
  expect(await subjectFor(trusted)).toBe('call 13812345678');
});

it('is nobody’s to read who may not see the conversation', async () => {
  const { conversationId, read } = await open();
  await expect(readLetter(desk.shop.as([inboxRead]), { conversationId, number: 99 })).rejects.toMatchObject({
    kind: 'missing',
  });
  await expect(readLetter(desk.shop.as([]), { conversationId, number: 1 })).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect((await read()).text).toContain('发票');
});

it.each([
  { raw: plainMail(`${'a'.repeat(9_999)}😀`), why: 'an emoji stands where its text is cut' },
  { raw: plainMail('x', { subject: `${'a'.repeat(999)}😀` }), why: 'one stands where its subject is cut' },
  {
    raw: plainMail('x', { from: `"${'a'.repeat(199)}😀" <buyer@example.com>` }),
    why: 'one stands where its sender’s name is cut',
  },
  { raw: plainMail('x', { id: 'a\u0000b' }), why: 'there is a NUL in its id' },
  {
    raw: plainMail('x', { more: ['References: <a\u0000b@c.example>'] }),
    why: 'there is one in what it answers',
  },
  {
    raw: plainMail('x', { subject: 'a\u0000b', more: [`X-Long: ${'y'.repeat(600_000)}`] }),
    why: 'there is one in the subject of what cannot be read',
  },
])('takes a mail in, and what comes after it, where $why', async ({ raw }) => {
  await desk.deliver(raw);
  await desk.deliver(plainMail('next', { from: 'next@example.com' }));
  expect(await desk.conversations()).toHaveLength(2);
});
