import { customersEdit, customersRead } from '@zhiyin/domain/customers';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { letterBody, rawLetter } from '#modules/channels';
import { findCustomer } from '#modules/customers';
import { showFiles } from '#modules/platform';
import { look, transact } from '#platform/database/transact.ts';
import { dns } from '#platform/outgoing/dns.ts';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { findAccountRow } from '../../../src/modules/channels/accounts/rows.ts';
import { adapterOf } from '../../../src/modules/channels/adapters/registry.ts';
import { sessionOf } from '../../../src/modules/channels/adapters/session.ts';
import { keepArrivals } from '../../../src/modules/channels/arrivals/keep-arrivals.ts';
import { redactionPlaces } from '../../../src/modules/channels/letters/redaction.ts';
import {
  openReceiver,
  type Receiver,
} from '../../../src/modules/channels/receiver/reactions/open-receiver.ts';
import {
  clearUndeliverable,
  findUndeliverable,
} from '../../../src/modules/customers/undeliverable/judge-addresses.ts';
import { closeConversation } from '../../../src/modules/inbox/actions/close-conversation.ts';
import { sendReply } from '../../../src/modules/inbox/actions/send-reply.ts';
import { startLetter } from '../../../src/modules/inbox/letters/start-letter.ts';
import { readOutside } from '../../../src/modules/inbox/outside/read-outside.ts';
import { searchMessages } from '../../../src/modules/inbox/search/search-messages.ts';
import { type MailServer, openMailServer } from '../../stand-ins/mail-server.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail, sample } from './mail-desk.ts';

const world = useWorld();
let [receiver, server]: [Receiver, MailServer] = [undefined as never, undefined as never];
let desk: MailDesk;

/** Who may send for whom: one domain says that nobody but this machine does, another that nobody does. */
const records: Readonly<Record<string, string>> = {
  'TXT example.com': 'v=spf1 ip4:127.0.0.1 ip6:::1 -all',
  'TXT _dmarc.example.com': 'v=DMARC1; p=reject',
  'TXT bank.example': 'v=spf1 -all',
  'TXT _dmarc.bank.example': 'v=DMARC1; p=reject',
};

beforeAll(async () => {
  receiver = await openReceiver(world().system, 0, '127.0.0.1');
  server = await openMailServer();
  const port = Number(new URL(server.url).port);
  outgoing.use(world().system, openOutgoing({ ports: [port], allowPrivate: ['127.0.0.1'] }));
  dns.use(world().system, async (name, type) => {
    const found = records[`${type} ${name}`];
    if (found === undefined) throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
    return [[found]];
  });
});
afterAll(async () => {
  await receiver.close();
  await server.close();
});
/** The next shop has the same address. */
afterEach(() => desk.close());
beforeEach(async () => {
  server.mails.length = 0;
  desk = await MailDesk.open(world(), receiver.port, { 'smtp-port': new URL(server.url).port });
});

/** The id of a letter as it went out; long ones stand on a line of their own. */
function sentId(raw = ''): string {
  return /^Message-ID:\s+(<[^>]+>)/im.exec(raw)?.[1] ?? '';
}

describe('a mail that comes', () => {
  it('begins a conversation with whoever wrote it', async () => {
    await desk.deliver(await sample('01_new'));
    const [conversation] = await desk.conversations();
    expect(conversation).toMatchObject({ channel: 'mail', customerName: '买 家', state: 'open' });
    expect(await desk.texts()).toEqual(['还没收到货']);
    expect(await desk.letter()).toMatchObject({
      subject: '订单未收到',
      from: [{ name: '买 家', address: 'buyer@example.com' }],
      messageId: '<c1@example.com>',
      verdict: { spf: 'pass', dmarc: 'pass', by: 'us' },
      warnings: [],
      automatic: null,
    });
  });

  it('joins its thread by an id of ours, and shows what is new in it', async () => {
    await desk.deliver(await sample('01_new'));
    await desk.deliver(
      await sample('02_reply_references', { '<zy-1-77@shop.example>': await desk.sentId() }),
    );
    expect(await desk.texts()).toEqual(['还没收到货', '收到，谢谢']);
    const last = (await desk.messages()).at(-1);
    const body = await letterBody(desk.agent, last?.clientMessageId ?? '');
    expect(body?.text).toContain('> 您好');
    expect(body?.quotedFrom).toBeGreaterThan(0);
  });

  it('joins it by the token in its address, without any other head', async () => {
    await desk.deliver(await sample('01_new'));
    const { token } = await desk.thread();
    const to = `support+c-${token}@shop.example`;
    await desk.deliver(await sample('03_reply_plus_address_no_headers', { '6f1c2d3e': token }), { to: [to] });
    expect(await desk.texts()).toEqual(['还没收到货', '另一个客户端回复']);
    expect((await desk.letter())?.warnings).toEqual([]);
  });

  it('joins it by the token that it quotes', async () => {
    await desk.deliver(await sample('01_new'));
    const { token } = await desk.thread();
    await desk.deliver(plainMail(`好的\n\n> zy-c-${token}`));
    expect(await desk.conversations()).toHaveLength(1);
  });

  it('does not join it by the token that a stranger quotes', async () => {
    await desk.deliver(await sample('01_new'));
    const { token } = await desk.thread();
    const from = 'stranger@evil.example';
    await desk.deliver(plainMail(`好的\n\n> zy-c-${token}`, { from }), { from });
    expect(await desk.conversations()).toHaveLength(2);
  });

  it('joins the thread that it answers, and not the one whose token it quotes', async () => {
    await desk.deliver(await sample('01_new'));
    const { token } = await desk.thread();
    const from = 'other@example.com';
    await desk.deliver(plainMail('另一件事', { from, id: 'other' }));
    const more = ['In-Reply-To: <other@example.com>'];
    await desk.deliver(plainMail(`补充\n\n> zy-c-${token}`, { from, more }));
    expect(await desk.conversations()).toHaveLength(2);
    expect(await desk.texts()).toEqual(['另一件事', '补充']);
  });

  it('joins it by the number in its subject, from whoever is part of it', async () => {
    await desk.deliver(await sample('01_new'));
    const { number } = await desk.thread();
    await desk.deliver(await sample('04_subject_only', { ZY1024: `ZY${number}` }));
    expect(await desk.texts()).toEqual(['还没收到货', 'subject token only']);
  });

  it('does not join it by the number from a stranger, nor by the subject alone from anybody', async () => {
    await desk.deliver(await sample('01_new'));
    const { number } = await desk.thread();
    const tagged = await sample('05_spoof_subject_other_sender', { ZY1024: `ZY${number}` });
    await desk.deliver(tagged, { from: 'stranger@evil.example' });
    await desk.deliver(plainMail('另一件事', { subject: 'Re: 订单未收到' }));
    expect(await desk.conversations()).toHaveLength(3);
  });

  it('does not join it by the id of another’s mail from a stranger', async () => {
    await desk.deliver(await sample('01_new'));
    const more = ['In-Reply-To: <c1@example.com>'];
    await desk.deliver(plainMail('我也是', { from: 'stranger@evil.example', more }), {
      from: 'stranger@evil.example',
    });
    expect(await desk.conversations()).toHaveLength(2);
    await desk.deliver(plainMail('还是我', { more }));
    expect(await desk.conversations()).toHaveLength(2);
  });

  it('opens its conversation again when that was closed', async () => {
    await desk.deliver(await sample('01_new'));
    const [before] = await desk.conversations();
    await closeConversation(desk.agent, {
      conversationId: before?.conversationId ?? '',
      reasonKey: null,
    });
    await desk.deliver(plainMail('还没到', { more: ['In-Reply-To: <c1@example.com>'] }));
    const [after, ...others] = await desk.conversations();
    expect(others).toEqual([]);
    expect(after).toMatchObject({ conversationId: before?.conversationId, state: 'open' });
  });

  it('is a note and no question when a machine answers', async () => {
    await desk.deliver(await sample('01_new'));
    await desk.reply('已发货');
    await desk.deliver(
      await sample('06_auto_replied_ooo', { '<zy-1-77@shop.example>': await desk.sentId() }),
    );
    const [conversation] = await desk.conversations();
    expect(conversation).toMatchObject({ waitingSince: null, lastMessageText: '已发货' });
    expect((await desk.messages()).at(-1)).toMatchObject({ visibility: 'note', text: '我正在休假' });
    expect((await desk.letter())?.automatic).toBe('auto-reply');
  });

  it('is a person’s when it says so', async () => {
    await desk.deliver(await sample('07_auto_submitted_no_is_human'));
    expect((await desk.letter())?.automatic).toBeNull();
  });

  it('tells of a mail that came back for good', async () => {
    await desk.deliver(await sample('01_new'));
    const { messageId, conversationId } = await desk.reply('已发货');
    const sent = sentId(server.mails[0]?.raw);
    await desk.deliver(await sample('08_dsn_511', { '<zy-1-78@shop.example>': sent }), { from: '' });
    const { deliveries } = await readOutside(desk.agent, { conversationId });
    expect(deliveries.find((one) => one.messageId === messageId)).toMatchObject({
      state: 'failed',
      failure: 'recipient-gone',
      failureDetail: 'nobody@example.com: 550 5.1.1 user unknown',
    });
    expect((await desk.messages()).at(-1)?.visibility).toBe('note');
  });

  it('joins its thread, and comes back, by the id that a mail service gave ours', async () => {
    await desk.deliver(await sample('01_new'));
    server.feel('rename');
    const { messageId, conversationId } = await desk.reply('已发货');
    server.feel('take');
    const more = ['In-Reply-To: <renamed@post.example>'];
    await desk.deliver(plainMail('收到', { more, subject: 'Re: 别的' }));
    expect(await desk.texts()).toEqual(['还没收到货', '已发货', '收到']);
    await desk.reply('好的');
    expect(server.mails.at(-1)?.raw).toContain('<renamed@post.example>');
    await desk.deliver(await sample('08_dsn_511', { '<zy-1-78@shop.example>': '<renamed@post.example>' }), {
      from: '',
    });
    const { deliveries } = await readOutside(desk.agent, { conversationId });
    expect(deliveries.find((one) => one.messageId === messageId)?.state).toBe('failed');
  });

  it('marks the address that a letter came back from for good, until somebody writes from it', async () => {
    const known = async (address: string) =>
      (await findUndeliverable(desk.shop.as([customersRead]), { addresses: [address] })).items;
    const from = 'nobody@example.com';
    await desk.deliver(plainMail('在吗', { from }), { from });
    await desk.reply('在');
    const sent = sentId(server.mails[0]?.raw);
    const elsewhere = { '<zy-1-78@shop.example>': sent, 'nobody@example.com': 'boss@bank.example' };
    await desk.deliver(await sample('08_dsn_511', elsewhere), { from: '' });
    expect(await known('boss@bank.example')).toEqual([]);
    const back = await sample('08_dsn_511', { '<zy-1-78@shop.example>': sent });
    await desk.reply('在的');
    const again = sentId(server.mails[1]?.raw);
    await desk.deliver(Buffer.from(back.toString('latin1').replaceAll(sent, again), 'latin1'), { from: '' });
    expect(await known(from)).toMatchObject([
      { address: from, detail: expect.stringContaining('user unknown') },
    ]);
    await desk.deliver(plainMail('我在', { from, more: ['Auto-Submitted: auto-replied'] }), { from });
    expect(await known(from)).toHaveLength(1);
    await desk.deliver(plainMail('我又在了', { from }), { from });
    expect(await known(from)).toEqual([]);
  });

  it('marks an address that the mail server itself refuses, until somebody says it works', async () => {
    const from = 'nobody@example.com';
    const known = async () =>
      (await findUndeliverable(desk.shop.as([customersRead]), { addresses: [from] })).items;
    await desk.deliver(plainMail('在吗', { from }), { from });
    server.feel('no-such-person');
    await desk.reply('在');
    server.feel('take');
    expect(await known()).toHaveLength(1);
    const reader = desk.shop.as([customersRead]);
    await expect(clearUndeliverable(reader, { address: from })).rejects.toMatchObject({ kind: 'forbidden' });
    await clearUndeliverable(desk.shop.as([customersEdit]), { address: from });
    expect(await known()).toEqual([]);
  });

  it('tells of a mail that is late, which has not failed', async () => {
    await desk.deliver(await sample('01_new'));
    const { messageId, conversationId } = await desk.reply('已发货');
    const sent = sentId(server.mails[0]?.raw);
    await desk.deliver(await sample('09_dsn_delayed_4xx', { '<zy-1-79@shop.example>': sent }), { from: '' });
    const { deliveries } = await readOutside(desk.agent, { conversationId });
    expect(deliveries.find((one) => one.messageId === messageId)?.state).toBe('sent');
    expect((await desk.letter())?.automatic).toBe('delay');
  });

  it('is dropped when it is ours and came back', async () => {
    await desk.deliver(await sample('10_our_own_loop'));
    expect(await desk.conversations()).toEqual([]);
  });

  it('is known again without an id, and read under a charset that it names wrongly', async () => {
    const mail = await sample('11_no_message_id');
    await desk.deliver(mail);
    await desk.deliver(Buffer.concat([Buffer.from('Received: from elsewhere\r\n'), mail]));
    expect(await desk.texts()).toEqual(['镕基喆 旺旺 退款']);
  });

  it('is read as QQ writes it', async () => {
    await desk.deliver(await sample('12_qq_quote'), { from: '10000@qq.com' });
    expect(await desk.texts()).toEqual(['还没收到']);
    expect(await desk.letter()).toMatchObject({
      subject: '回复：订单',
      from: [{ name: '买家' }],
      hasQuote: true,
    });
  });
});

describe('the words of a mail', () => {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const withPicture = [
    ...[
      'From: buyer@example.com',
      'To: support@shop.example',
      'Subject: photo',
      'Message-ID: <p1@example.com>',
    ],
    ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="M"', '', '--M'],
    ...[
      'Content-Type: multipart/related; boundary="R"',
      '',
      '--R',
      'Content-Type: text/html; charset=utf-8',
      '',
    ],
    '<p onclick="x()">破了 4111 1111 1111 1111<img src="cid:a@b"><img src="https://t.example/p.gif"></p><script>x()</script>',
    ...['--R', 'Content-Type: image/png; name="a.png"', 'Content-Transfer-Encoding: base64'],
    ...['Content-ID: <a@b>', 'Content-Disposition: inline; filename="a.png"', '', pixel, '--R--', '--M'],
    ...[
      'Content-Type: text/plain; name="note.txt"',
      'Content-Disposition: attachment; filename="note.txt"',
      '',
    ],
    ...['订单 1001', '--M--', ''],
  ].join('\r\n');

  it('are shown with the pictures that it brought, and nothing of it runs or fetches', async () => {
    await desk.deliver(Buffer.from(withPicture));
    const [message] = await desk.messages();
    expect(message?.text).toContain('破了');
    expect(message?.files.map(({ name }) => name)).toEqual(['note.txt']);
    const body = await letterBody(desk.agent, message?.clientMessageId ?? '');
    expect(body?.html).toContain(`src="data:image/png;base64,${pixel}"`);
    expect(body?.html).toContain('data-remote="https://t.example/p.gif"');
    expect(body?.html).not.toMatch(/onclick|script|src="https/);
    expect(await desk.letter()).toMatchObject({ remotePictures: 1, hasHtml: true });
  });

  it('are known for what their signature is worth, and kept whole where they are encrypted', async () => {
    await desk.deliver(await sample('13_smime_signed'));
    expect(await desk.letter()).toMatchObject({
      protection: 'smime-signed',
      signature: { state: 'intact', by: 'Lin Xiaoyu', addresses: ['buyer@example.com'], isTrusted: false },
    });
    expect((await desk.messages())[0]).toMatchObject({ text: '请把订单 1001 退款。', files: [] });
    await desk.deliver(await sample('15_smime_encrypted'));
    expect(await desk.letter()).toMatchObject({ protection: 'smime-encrypted', signature: null });
    const [sealed] = await desk.messages();
    const fileId = (await look(desk.agent, (tx) => rawLetter(tx, sealed?.clientMessageId ?? ''))) ?? '';
    expect(await look(desk.agent, (tx) => showFiles(tx, [fileId]))).toHaveLength(1);
  });

  it('are found by what the mail is about, and by what a letter of ours is', async () => {
    await desk.deliver(plainMail('还没有收到', { subject: '发票抬头写错了' }));
    const { conversationId = '' } = (await desk.conversations())[0] ?? {};
    const letter = {
      from: null,
      to: ['buyer@example.com'],
      cc: [],
      bcc: [],
      subject: '重开的票',
      forwards: null,
    };
    await sendReply(desk.agent, { conversationId, clientMessageId: v7(), text: '见附件', letter });
    await world().settle();
    const found = async (text: string) => (await searchMessages(desk.agent, { text, limit: 10 })).items;
    expect(await found('发票抬头')).toMatchObject([{ number: 1, conversation: { conversationId } }]);
    expect(await found('重开的票')).toMatchObject([{ number: 2 }]);
    expect(await found('收据')).toEqual([]);
  });

  it('name their sender’s record where it is empty, and never that of whoever they pretend to be', async () => {
    const recordOf = async (customerId: string) => look(desk.agent, (tx) => findCustomer(tx, customerId));
    await desk.deliver(await sample('01_new'));
    const [real] = await desk.conversations();
    expect(await recordOf(real?.customerId ?? '')).toMatchObject({
      name: '买 家',
      email: 'buyer@example.com',
    });
    const from = 'boss@bank.example';
    await desk.deliver(plainMail('转账', { from }), { from });
    const [forged] = await desk.conversations();
    expect(await recordOf(forged?.customerId ?? '')).toMatchObject({ email: null });
  });

  it('lose what is sensitive once it has come of age, and so does the mail itself', async () => {
    await desk.deliver(Buffer.from(withPicture));
    const [message] = await desk.messages();
    const id = message?.clientMessageId ?? '';
    const [place] = redactionPlaces;
    await transact(desk.shop.asSystem(), async (tx) => {
      const [row] = (await place?.read(tx, { after: null, before: world().system.now(), limit: 10 })) ?? [];
      const values = { ...row?.values, body_text: '破了 ****', html: '<p>破了 ****</p>', subject: 'ph****' };
      await place?.write(tx, row?.keys ?? [], values);
    });
    await world().settle();
    expect(await letterBody(desk.agent, id)).toMatchObject({ text: '破了 ****', html: '<p>破了 ****</p>' });
    const fileId = (await look(desk.agent, (tx) => rawLetter(tx, id))) ?? '';
    expect(await look(desk.agent, (tx) => showFiles(tx, [fileId]))).toEqual([]);
    expect(await desk.letter()).toMatchObject({ subject: 'ph****' });
    const { conversationId = '' } = (await desk.conversations())[0] ?? {};
    expect(await startLetter(desk.agent, { conversationId })).toMatchObject({ subject: 'Re: ph****' });
  });
});

describe('copies', () => {
  it('that come to two mailboxes of the shop are one message', async () => {
    await MailDesk.connect(desk.shop, { address: 'sales@shop.example' });
    const to = ['support@shop.example', 'sales@shop.example'];
    await desk.deliver(await sample('01_new'), { to });
    await desk.deliver(await sample('01_new'), { to: ['sales@shop.example'] });
    expect(await desk.texts()).toEqual(['还没收到货']);
    expect(await desk.conversations()).toHaveLength(1);
  });

  it('that two processes bring at once are one message', async () => {
    const ctx = desk.shop.asSystem();
    const row = await look(ctx, (tx) => findAccountRow(tx, desk.account.accountId));
    const taken = {
      raw: plainMail('一次'),
      recipients: [],
      from: { ip: '127.0.0.1', name: 'x', sender: '' },
    };
    const adapter = adapterOf(world().system, 'mail');
    const bring = async () => {
      const events = await adapter.receive?.(sessionOf(world().system, row), taken);
      await transact(ctx, (tx) => keepArrivals(tx, desk.account.accountId, events ?? []));
    };
    await Promise.all([bring(), bring(), bring()]);
    await world().settle();
    expect(await desk.texts()).toEqual(['一次']);
  });

  it('of one id that say different things are all kept', async () => {
    await desk.deliver(plainMail('一', { id: 'same' }));
    await desk.deliver(plainMail('二', { id: 'same' }));
    const texts = await Promise.all(
      (await desk.conversations()).map(({ conversationId }) => desk.texts(conversationId)),
    );
    expect(texts.flat().toSorted()).toEqual(['一', '二']);
  });
});

describe('whoever is not who they say', () => {
  it('is not taken for the customer whose address they forge', async () => {
    await desk.deliver(plainMail('我是银行', { from: 'boss@bank.example' }), { from: 'boss@bank.example' });
    await desk.deliver(plainMail('我是顾客'));
    expect(await desk.letter()).toMatchObject({ verdict: { dmarc: 'pass' }, warnings: [] });
    const [real, forged] = await desk.conversations();
    expect(real?.customerId).not.toBe(forged?.customerId);
    const [message] = await desk.messages(forged?.conversationId);
    expect(message?.text).toBe('我是银行');
    await desk.deliver(plainMail('又是银行', { from: 'boss@bank.example' }), { from: 'boss@bank.example' });
    expect(await desk.letter()).toMatchObject({ verdict: { dmarc: 'fail' }, warnings: ['not-proven'] });
  });

  it('is nobody when a mail names two senders, and joins nothing', async () => {
    await desk.deliver(await sample('01_new'));
    const more = ['From: other@evil.example', `In-Reply-To: ${await desk.sentId()}`];
    await desk.deliver(plainMail('谁写的', { more }));
    expect(await desk.conversations()).toHaveLength(2);
    expect((await desk.letter())?.warnings).toContain('two-senders');
  });

  it('joins by a proof as a stranger, and does not turn answers away', async () => {
    await desk.deliver(await sample('01_new'));
    const more = [`In-Reply-To: ${await desk.sentId()}`];
    const from = 'friend@other.example';
    await desk.deliver(plainMail('我替她问', { from, more }), { from });
    expect((await desk.letter())?.warnings).toContain('stranger-in-thread');
    await desk.reply('好的');
    expect(server.mails.at(-1)?.recipients).toEqual(['buyer@example.com']);
  });

  it.each([
    { way: 'an id that others have seen', more: ['In-Reply-To: <plain@example.com>'], tag: '' },
    { way: 'the number in its subject', more: [], tag: '[#ZY]' },
  ])('turns no answers to themselves by $way', async ({ more, tag }) => {
    const from = 'lin@example.org';
    await desk.deliver(plainMail('要发票', { from, id: 'plain' }), { from });
    const { number } = await desk.thread();
    const said = { subject: `Re: order ${tag.replace('ZY', `ZY${number}`)}` };
    const to = ['Reply-To: thief@evil.example', 'Cc: friend@evil.example'];
    await desk.deliver(plainMail('改寄到这里', { from, ...said, more: [...more, ...to] }), { from });
    expect(await desk.texts()).toEqual(['要发票', '改寄到这里']);
    expect(await desk.letter()).toMatchObject({ verdict: { dmarc: 'none' } });
    expect((await desk.letter())?.warnings).toContain('stranger-in-thread');
    await desk.reply('好的');
    expect(server.mails.at(-1)?.recipients).toEqual([from]);
    const friend = 'friend@evil.example';
    await desk.deliver(plainMail('我也要', { from: friend, ...said, more }), { from: friend });
    expect(await desk.conversations()).toHaveLength(2);
  });

  it('is answered where they ask to be once it is proven who they are', async () => {
    await desk.deliver(await sample('01_new'));
    const more = ['In-Reply-To: <c1@example.com>', 'Reply-To: home@example.com'];
    await desk.deliver(plainMail('请回这里', { more }));
    expect((await desk.letter())?.warnings).toEqual([]);
    await desk.reply('好的');
    expect(server.mails.at(-1)?.recipients).toEqual(['home@example.com']);
  });

  it('gets no way in by a machine’s mail to a thread’s address', async () => {
    await desk.deliver(await sample('01_new'));
    const { token } = await desk.thread();
    const more = ['Auto-Submitted: auto-generated'];
    const from = 'noreply@service.example';
    const to = [`support+c-${token}@shop.example`];
    await desk.deliver(plainMail('Your code is 123456', { from, more }), { from, to });
    expect(await desk.conversations()).toHaveLength(2);
  });
});
