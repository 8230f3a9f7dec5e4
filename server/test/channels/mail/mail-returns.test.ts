import { customersEdit, customersRead } from '@zhiyin/domain/customers';
import { beforeEach, describe, expect, it } from 'vitest';
import { findUndeliverable } from '../../../src/modules/customers/undeliverable/find-undeliverable.ts';
import { clearUndeliverable } from '../../../src/modules/customers/undeliverable/undeliverable.ts';
import { readOutside } from '../../../src/modules/inbox/outside/read-outside.ts';
import type { MailServer } from '../../stand-ins/mail-server.ts';
import { useWorld } from '../../world.ts';
import { type MailDesk, plainMail, sample } from './mail-desk.ts';
import { sentId, useMail } from './use-mail.ts';

const world = useWorld();
const mail = useMail(world);
let desk: MailDesk;
let server: MailServer;
beforeEach(() => {
  [desk, server] = [mail.desk(), mail.server()];
});

describe('what became of a mail of ours', () => {
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

  it('tells of a mail that was given up after days, and holds nothing against the address', async () => {
    const from = 'nobody@example.com';
    await desk.deliver(plainMail('在吗', { from }), { from });
    const { messageId, conversationId } = await desk.reply('在');
    const sent = sentId(server.mails[0]?.raw);
    const late = { '<zy-1-78@shop.example>': sent, 'Status: 5.1.1': 'Status: 4.4.7' };
    await desk.deliver(await sample('08_dsn_511', late), { from: '' });
    const { deliveries } = await readOutside(desk.agent, { conversationId });
    expect(deliveries.find((one) => one.messageId === messageId)).toMatchObject({
      state: 'failed',
      failure: 'refused',
    });
    const reader = desk.shop.as([customersRead]);
    expect((await findUndeliverable(reader, { addresses: [from] })).items).toEqual([]);
  });
});
