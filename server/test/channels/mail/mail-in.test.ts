import { beforeEach, describe, expect, it } from 'vitest';
import { letterBody } from '#modules/channels';
import { look, transact } from '#platform/database/transact.ts';
import { findAccountRow } from '../../../src/modules/channels/accounts/rows.ts';
import { adapterOf } from '../../../src/modules/channels/adapters/registry.ts';
import { sessionOf } from '../../../src/modules/channels/adapters/session.ts';
import { keepArrivals } from '../../../src/modules/channels/arrivals/keep-arrivals.ts';
import { closeConversation } from '../../../src/modules/inbox/actions/close-conversation.ts';
import type { MailServer } from '../../stand-ins/mail-server.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail, sample } from './mail-desk.ts';
import { useMail } from './use-mail.ts';

const world = useWorld();
const mail = useMail(world);
let desk: MailDesk;
let server: MailServer;
beforeEach(() => {
  [desk, server] = [mail.desk(), mail.server()];
});

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
