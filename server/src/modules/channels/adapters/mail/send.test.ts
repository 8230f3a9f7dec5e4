import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { trustOurAuthority } from '../../../../../test/certificates/certificates.ts';
import { bareSession } from '../../../../../test/channels/bare-session.ts';
import {
  openPostOffice,
  type PostMood,
  type PostOffice,
  renamed,
  rightToken,
} from '../../../../../test/stand-ins/post-office.ts';
import type { OutgoingLetter, OutgoingPart, Session } from '../adapter.ts';
import { readMessageId } from './message-id.ts';
import { sendLetter } from './send.ts';

let office: PostOffice;
beforeAll(async () => {
  office = await openPostOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.feel('take');
  office.letters.length = 0;
});

const threadId = '0190a6a0-0000-7000-8000-000000000001';
const messageId = '0190a6a0-0000-7000-8000-000000000002';
let accounts = 0;

/** Of an account of its own, so that no connection is left from the test before. */
function session(answers: Record<string, string> = {}, token: string | null = null): Session {
  return bareSession({
    accountId: `account-${++accounts}`,
    token,
    answers: {
      address: 'help@shop.example',
      aliases: 'care@shop.example',
      'sender-name': '知音小店',
      user: 'help@shop.example',
      password: 'right',
      'smtp-host': '127.0.0.1',
      'smtp-port': String(office.port),
      'smtp-security': 'none',
      ...answers,
    },
  });
}

const address = {
  to: 'lin@mail.example',
  subject: '发票',
  messageId: '<second@mail.example>',
  references: '<first@mail.example>',
  mailbox: 'care@shop.example',
};

function part(letter: Partial<OutgoingLetter> = {}, given: Partial<OutgoingPart> = {}): OutgoingPart {
  return {
    key: `${messageId}:0`,
    threadKey: 't',
    address,
    text: '您好，\n发票见附件。https://shop.example/i/1',
    file: null,
    template: null,
    written: { lastFromCustomerAt: null, sentSince: 0 },
    isRetry: false,
    letter: {
      threadId,
      messageId,
      from: null,
      fromName: null,
      to: ['lin@mail.example'],
      cc: [],
      bcc: [],
      subject: 'Re: 发票',
      signature: '',
      files: [],
      isAutomatic: false,
      ...letter,
    },
    ...given,
  };
}

const file = (name: string, mediaType: string, text: string) => ({
  name,
  mediaType,
  isPicture: mediaType.startsWith('image/'),
  url: '',
  read: async () => Buffer.from(text),
});

async function arrived() {
  const [letter] = office.letters;
  if (!letter) throw new Error('nothing arrived');
  return { ...letter, mail: await simpleParser(Buffer.from(letter.raw, 'latin1')) };
}

it('answers in the thread, from the address that was written to, with a proof in its id', async () => {
  const result = await sendLetter(session(), part({ signature: '小雨\n知音小店' }));
  const { mail, from } = await arrived();
  expect(from).toBe('care@shop.example');
  expect(mail.from?.value).toEqual([{ address: 'care@shop.example', name: '知音小店' }]);
  expect(mail.subject).toBe('Re: 发票');
  expect([mail.inReplyTo, mail.references]).toEqual([
    '<second@mail.example>',
    ['<first@mail.example>', '<second@mail.example>'],
  ]);
  expect(readMessageId('secret', mail.messageId ?? '')).toEqual({ threadId, messageId });
  expect(mail.text).toBe('您好，\n发票见附件。https://shop.example/i/1\n\n-- \n小雨\n知音小店');
  expect(result).toEqual({
    kind: 'sent',
    externalId: mail.messageId,
    address: { since: mail.messageId },
  });
});

it('goes to copies and blind copies, and tells nobody of the blind ones', async () => {
  await sendLetter(session(), part({ cc: ['wang@mail.example'], bcc: ['boss@shop.example'] }));
  const { mail, recipients, raw } = await arrived();
  expect(recipients).toEqual(['lin@mail.example', 'wang@mail.example', 'boss@shop.example']);
  expect([mail.to, mail.cc].flat().map((one) => one?.text)).toEqual([
    'lin@mail.example',
    'wang@mail.example',
  ]);
  expect(raw.toLowerCase()).not.toContain('boss@shop.example');
});

it('shows pictures within the words and puts other files beside them', async () => {
  const files = [file('图.png', 'image/png', 'PNG'), file('发票.pdf', 'application/pdf', 'PDF')];
  await sendLetter(session(), part({ files }));
  const { mail } = await arrived();
  const found = mail.attachments.map(({ filename, related, content }) => [
    filename,
    Boolean(related),
    content.toString(),
  ]);
  expect(found.toSorted()).toEqual(
    [
      ['发票.pdf', false, 'PDF'],
      ['图.png', true, 'PNG'],
    ].toSorted(),
  );
  expect(mail.html).toContain('<a href="https://shop.example/i/1">');
});

it('says of what a machine wrote that a machine wrote it, and nothing of the kind of a person’s', async () => {
  await sendLetter(session(), part({ isAutomatic: true }));
  await sendLetter(session(), part());
  const [machine = '', person = ''] = office.letters.map(({ raw }) => raw.split('\r\n\r\n')[0]);
  for (const head of [
    'Auto-Submitted: auto-replied',
    'X-Auto-Response-Suppress: All',
    'Precedence: auto_reply',
    'X-Zhiyin-Loop: care@shop.example',
  ]) {
    expect(machine).toContain(head);
    expect(person).not.toContain(head.split(':')[0]);
  }
});

it('lets answers find their way by the address and by the words', async () => {
  const plus = 'abcdefghij0123456789abcdef';
  await sendLetter(session({ plus: 'yes' }), part({}, { address: { ...address, plus } }));
  const { mail } = await arrived();
  expect(mail.replyTo?.value[0]?.address).toBe(`care+c-${plus}@shop.example`);
  expect(mail.html).toContain(`zy-c-${plus}`);
});

it('never lets a subject or a name begin another header', async () => {
  const files = [file('a\r\nBcc: evil@mail.example\r\n.pdf', 'application/pdf', 'x')];
  await sendLetter(session(), part({ subject: 'Hi\r\nBcc: evil@mail.example', files }));
  const { raw, recipients } = await arrived();
  expect(raw).not.toMatch(/^Bcc:/im);
  expect(recipients).toEqual(['lin@mail.example']);
});

it.each<{ mood: PostMood; outcome: object; why: string }>([
  { mood: 'busy', outcome: { kind: 'again', failure: 'busy' }, why: 'a 4xx passes' },
  { mood: 'no-such-person', outcome: { kind: 'failed', failure: 'recipient-gone' }, why: 'nobody is there' },
  { mood: 'no-such-sender', outcome: { kind: 'failed', failure: 'refused' }, why: 'we may not send so' },
  { mood: 'refuse-letter', outcome: { kind: 'failed', failure: 'refused' }, why: 'the letter is refused' },
  { mood: 'hang-up-before', outcome: { kind: 'again', failure: 'unreachable' }, why: 'it never began' },
  { mood: 'hang-up-after', outcome: { kind: 'unsure' }, why: 'it may have been taken' },
])('is $outcome when the server feels $mood: $why', async ({ mood, outcome }) => {
  office.feel(mood);
  expect(await sendLetter(session(), part())).toMatchObject(outcome);
});

it('goes to those who are there when one of several is not, and says whom it did not reach', async () => {
  office.feel('not-him');
  const result = await sendLetter(session(), part({ cc: ['him@mail.example'] }));
  expect(result).toMatchObject({ kind: 'sent', notTaken: ['him@mail.example'] });
  expect((await arrived()).recipients).toEqual(['lin@mail.example']);
});

it.each([
  { answers: { password: 'wrong' }, outcome: { kind: 'unauthorised' }, why: 'the password is wrong' },
  {
    answers: { 'smtp-port': '1' },
    outcome: { kind: 'again', failure: 'unreachable' },
    why: 'nobody listens',
  },
  { answers: { 'smtp-security': 'starttls' }, outcome: { kind: 'again' }, why: 'it has no encryption' },
])('is $outcome when $why', async ({ answers, outcome }) => {
  expect(await sendLetter(session(answers), part())).toMatchObject(outcome);
  expect(office.letters).toEqual([]);
});

it('trusts no server whose certificate nobody vouches for', async () => {
  const guarded = await openPostOffice({ tls: true });
  const answers = { 'smtp-port': String(guarded.port), 'smtp-security': 'starttls' };
  expect(await sendLetter(session(answers), part())).toMatchObject({ kind: 'again', failure: 'unreachable' });
  expect(guarded.letters).toEqual([]);
  await guarded.close();
});

it('sends encrypted under a certificate whose authority is trusted', async () => {
  const guarded = await openPostOffice({ tls: 'of our authority' });
  const answers = { 'smtp-port': String(guarded.port), 'smtp-security': 'starttls' };
  const distrust = trustOurAuthority();
  try {
    expect(await sendLetter(session(answers), part())).toMatchObject({ kind: 'sent' });
    expect(guarded.letters).toHaveLength(1);
  } finally {
    distrust();
    await guarded.close();
  }
});

it('knows by which id the mail service sends it on, and refers to that in the next', async () => {
  office.feel('rename');
  expect(await sendLetter(session(), part())).toMatchObject({
    alsoKnownAs: [renamed],
    address: { since: renamed },
  });
});

it.each([
  { token: rightToken, outcome: { kind: 'sent' }, why: 'it is good' },
  { token: 'token-1', outcome: { kind: 'unauthorised' }, why: 'it is not' },
])('signs in by a token: $outcome when $why', async ({ token, outcome }) => {
  const answers = { 'sign-in': 'gmail', password: '' };
  expect(await sendLetter(session(answers, token), part())).toMatchObject(outcome);
});

it('keeps its connection for the next letter, and opens another when the server hung up', async () => {
  const one = session();
  const before = office.connections.count;
  await sendLetter(one, part());
  await sendLetter(one, part());
  expect(office.connections.count).toBe(before + 1);
  office.feel('hang-up-after');
  expect(await sendLetter(one, part())).toMatchObject({ kind: 'unsure' });
  office.feel('take');
  expect(await sendLetter(one, part())).toMatchObject({ kind: 'sent' });
  expect(office.connections.count).toBe(before + 2);
});

it.each([
  { letter: { from: 'boss@bank.example' }, why: 'the sender is not of the mailbox' },
  { letter: { to: [] }, why: 'nobody is to get it' },
])('is refused before anything is sent when $why', async ({ letter }) => {
  const before = office.connections.count;
  expect(await sendLetter(session(), part(letter))).toMatchObject({ kind: 'failed' });
  expect(office.connections.count).toBe(before);
});
