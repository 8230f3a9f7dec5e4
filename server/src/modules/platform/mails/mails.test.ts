import { readMails } from '@zhiyin/domain/platform';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { type NewMail, queueMail } from '#platform/mailer/queue-mail.ts';
import { mailTransport, openTransport } from '#platform/mailer/transport.ts';
import { Refusal } from '#platform/refusal.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { type MailServer, openMailServer } from '../../../../test/stand-ins/mail-server.ts';
import { handOnMail } from './hand-on-mail.ts';
import { listMails } from './list-mails.ts';
import { retryMail } from './retry-mail.ts';

const shop = useBareShop();
let server: MailServer;
beforeAll(async () => {
  server = await openMailServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.mails.length = 0;
  server.feel('take');
  mailTransport.use(shop().system, openTransport(server.url, 'Zhiyin 知音 <desk@shop.example>'));
});

const invitation: NewMail = {
  to: 'li@example.com',
  subject: '欢迎加入 Tea Shop',
  body: '您好，请点击链接加入。',
  link: 'https://desk.example.com/invitations/secret',
};
const send = (mail: Partial<NewMail> = {}) =>
  transact(shop().as('system', null), (tx) => queueMail(tx, { ...invitation, ...mail }));
const owner = () => shop().member(readMails);
const find = async (mailId: string) => {
  const { items } = await listMails(owner(), { limit: 200 });
  return items.find((mail) => mail.mailId === mailId);
};
const kindsOf = async (mailId: string) =>
  (await shop().facts())
    .filter(({ payload }) => JSON.stringify(payload).includes(mailId))
    .map(({ kind }) => kind);

it('brings a mail to its recipient and forgets the link', async () => {
  const mailId = await send();
  await shop().settle();
  const [mail] = server.mails;
  expect(mail?.recipients).toEqual(['li@example.com']);
  expect(mail?.raw).toMatch(/^From: .*<desk@shop\.example>\r$/m);
  expect(mail?.raw).toContain(`Message-ID: <${mailId}@shop.example>`);
  expect(mail?.raw).toContain('Auto-Submitted: auto-generated');
  expect(await find(mailId)).toMatchObject({ state: 'sent', link: null, failure: null });
  expect(await kindsOf(mailId)).toEqual(['platform.mail-sent']);
});

it('sends nothing when the transaction that asked for it fails', async () => {
  const failing = transact(shop().as('system', null), async (tx) => {
    await queueMail(tx, invitation);
    throw new Error('changed our mind');
  });
  await expect(failing).rejects.toThrow('changed our mind');
  await shop().settle();
  expect(server.mails).toEqual([]);
});

it('tries again for more than a day while the server is busy, and shows why it waits', async () => {
  server.feel('busy');
  const mailId = await send();
  await shop().settle();
  expect(await find(mailId)).toMatchObject({
    state: 'queued',
    failure: expect.stringContaining('Too busy'),
  });
  for (let hour = 0; hour < 24; hour++) {
    shop().pass(3600);
    await shop().settle();
  }
  expect(await find(mailId)).toMatchObject({ state: 'queued' });
  server.feel('take');
  shop().pass(3600);
  await shop().settle();
  expect([server.mails.length, (await find(mailId))?.state]).toEqual([1, 'sent']);
});

it('gives up at once on a recipient who does not exist, and says why', async () => {
  server.feel('no-such-person');
  const mailId = await send();
  await shop().settle();
  expect(await find(mailId)).toMatchObject({
    state: 'failed',
    failure: expect.stringContaining('No such person'),
    link: invitation.link,
  });
  expect(await kindsOf(mailId)).toEqual(['platform.mail-failed']);
});

it('carries the same id when it cannot know whether the mail arrived', async () => {
  server.feel('drop-after-data');
  const mailId = await send();
  await shop().settle();
  server.feel('take');
  shop().pass(60);
  await shop().settle();
  const ids = server.mails.map(({ raw }) => /^Message-ID: (.*)\r$/m.exec(raw)?.[1]);
  expect(ids).toEqual([`<${mailId}@shop.example>`, `<${mailId}@shop.example>`]);
  expect(await find(mailId)).toMatchObject({ state: 'sent' });
});

it('keeps waiting while nobody listens', async () => {
  mailTransport.use(shop().system, openTransport('smtp://127.0.0.1:9', 'desk@shop.example'));
  const mailId = await send();
  await shop().settle();
  expect(await find(mailId)).toMatchObject({
    state: 'queued',
    failure: expect.stringMatching(/ECONNREFUSED/),
  });
});

it.each([
  { why: 'a recipient', mail: { to: 'li@example.com\r\nBcc: all@example.com' } },
  { why: 'a recipient of a recipient', mail: { to: 'li@example.com, all@example.com' } },
  { why: 'a name before the address', mail: { to: 'All <all@example.com>' } },
])('sends nothing to $why that smuggles in another', async ({ mail }) => {
  await expect(send(mail)).rejects.toThrow();
});

it('lets no subject begin a header', async () => {
  const mailId = await send({ subject: 'Welcome to A\r\nBcc: all@example.com\r\n\r\n<b>Hi</b>\u2028' });
  await shop().settle();
  expect(await find(mailId)).toMatchObject({ subject: 'Welcome to A Bcc: all@example.com <b>Hi</b>' });
  expect(server.mails[0]?.recipients).toEqual(['li@example.com']);
  expect(server.mails[0]?.raw).not.toMatch(/^Bcc:/m);
});

it('holds mails without a mail server, for an owner to hand on', async () => {
  mailTransport.use(shop().system, null);
  const mailId = await send();
  await shop().settle();
  const { items } = await listMails(owner(), { limit: 50, state: 'held' });
  expect(items).toMatchObject([{ mailId, recipient: 'li@example.com', link: invitation.link }]);
  await expect(retryMail(owner(), mailId)).rejects.toThrow(Refusal);
  await handOnMail(owner(), mailId);
  expect(await find(mailId)).toMatchObject({ state: 'handed-on', link: null });
  expect(await kindsOf(mailId)).toEqual(['platform.mail-held', 'platform.mail-handed-on']);
});

it('sends what was held once there is a mail server', async () => {
  const transport = mailTransport.of(shop().system);
  mailTransport.use(shop().system, null);
  const mailId = await send();
  mailTransport.use(shop().system, transport);
  await retryMail(owner(), mailId);
  await shop().settle();
  expect(await find(mailId)).toMatchObject({ state: 'sent' });
  await expect(retryMail(owner(), mailId)).rejects.toThrow(Refusal);
  await expect(handOnMail(owner(), mailId)).rejects.toThrow(Refusal);
});

it('shows mails to nobody without the right to them', async () => {
  const mailId = await send();
  const stranger = shop().member();
  await expect(listMails(stranger, { limit: 1 })).rejects.toThrow(Refusal);
  await expect(handOnMail(stranger, mailId)).rejects.toThrow(Refusal);
  await expect(retryMail(stranger, mailId)).rejects.toThrow(Refusal);
  const neighbour = shop().elsewhere(readMails);
  expect((await listMails(neighbour, { limit: 50 })).items).toEqual([]);
  await expect(handOnMail(neighbour, mailId)).rejects.toMatchObject({ kind: 'missing' });
});

it('says where mails like it are ended, and lets mail programs press it where the way is encrypted', async () => {
  const [https, http] = ['https://desk.example.com/end', 'http://desk.example.com/end'];
  await send({ to: 'https@example.com', unsubscribeLink: https, foot: 'No more of these: here' });
  await send({ to: 'http@example.com', unsubscribeLink: http });
  await send({ to: 'none@example.com' });
  await shop().settle();
  const rawTo = (to: string) => server.mails.find(({ recipients }) => recipients.includes(to))?.raw ?? '';
  expect(rawTo('https@example.com')).toContain(`List-Unsubscribe: <${https}>`);
  expect(rawTo('https@example.com')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(rawTo('http@example.com')).toContain(`List-Unsubscribe: <${http}>`);
  expect(rawTo('http@example.com')).not.toContain('List-Unsubscribe-Post');
  expect(rawTo('none@example.com')).toMatch(/^Subject: /m);
  expect(rawTo('none@example.com')).not.toContain('List-Unsubscribe');
});
