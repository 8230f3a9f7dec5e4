import { channelsManage } from '@zhiyin/domain/channels';
import { inboxClose, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { greetCustomer, noteProvenEmail } from '#modules/customers';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { letterDeskOf } from '../../../../test/channels/letter-desk.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aTicketShop, type TicketShop, ticketRights } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { adapter as mail } from '../../channels/adapters/mail/adapter.ts';
import { adaptersOf } from '../../channels/adapters/registry.ts';
import { closeConversation } from '../../inbox/actions/close-conversation.ts';
import { getConversation } from '../../inbox/reading/get-conversation.ts';
import { readThread } from '../../inbox/reading/read-thread.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { getTicket, listTicketComments } from '../reading/get-ticket.ts';
import { listTicketWays } from './ways-of.ts';

const world = useWorld();
let shop: TicketShop;
let agent: Context;
let desk: Awaited<ReturnType<typeof letterDeskOf>>;
beforeEach(async () => {
  shop = await aTicketShop(world());
  agent = await anAgent(shop, [...ticketRights, inboxReply, inboxReadAll, inboxClose]);
  desk = await letterDeskOf(world(), shop.as([channelsManage]), agent);
  const { adapter } = desk.post;
  const opening = { ...adapter, identitiesOf: 'vendor' as const, ...(mail.opens && { opens: mail.opens }) };
  adaptersOf.use(world().system, new Map([['mail', opening]]));
});

const tell = (ticketId: string, text: string) =>
  commentTicket(agent, { ticketId, text, visibility: 'customer' });
const comments = async (ticketId: string) => (await listTicketComments(agent, ticketId)).items;

it('answers a mail by a mail in its thread, and the mail that answers that stands on the ticket', async () => {
  const { conversationId, customerId } = await desk.hear('发票抬头写错了');
  const conversation = { conversationId, messageIds: [] };
  const { ticketId, number } = await shop.aTicket({ customerId, conversation });
  await closeConversation(agent, { conversationId, reasonKey: null });
  await tell(ticketId, '已经重开');
  await world().settle();
  expect(desk.post.sent).toMatchObject([
    { text: `已经重开\n\n— Ticket SH-${number}`, letter: { to: ['lin@mail.example'], subject: 'Re: 发票' } },
  ]);
  expect(await getConversation(agent, { conversationId })).toMatchObject({ state: 'closed' });
  await desk.hear('收到，谢谢', { goesOn: true });
  expect(await getConversation(agent, { conversationId })).toMatchObject({ state: 'open' });
  expect(await comments(ticketId)).toMatchObject([
    { text: '已经重开', message: { channel: 'mail', state: 'sent' } },
    { text: '收到，谢谢', authorKind: 'customer', message: { channel: 'mail', conversationId } },
  ]);
});

it('says that a mail came back, and why', async () => {
  const { conversationId, customerId } = await desk.hear('发票抬头写错了');
  const conversation = { conversationId, messageIds: [] };
  const { ticketId } = await shop.aTicket({ customerId, conversation });
  expect((await listTicketWays(agent, ticketId)).items).toMatchObject([
    { channel: 'mail' },
    { via: 'portal' },
  ]);
  desk.post.answer({ kind: 'failed', failure: 'recipient-gone', detail: '550 no such user' });
  await tell(ticketId, '已经重开');
  await world().settle();
  expect(await comments(ticketId)).toMatchObject([
    { message: { state: 'failed', failure: 'recipient-gone', failureDetail: '550 no such user' } },
  ]);
});

it('begins a mail of its own where nobody has written, to a mailbox that is proven and to no other', async () => {
  const customerId = shop.asVisitor().actor.id ?? '';
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
  const { ticketId, number } = await shop.aTicket({ customerId });
  expect((await listTicketWays(agent, ticketId)).first).toBe('portal');
  await transact(shop.asSystem(), (tx) => noteProvenEmail(tx, customerId, 'mei@mail.example'));
  expect(await listTicketWays(agent, ticketId)).toMatchObject({
    first: 'mail',
    items: [{ via: 'mail', channel: 'mail', name: 'mei@mail.example' }, { via: 'portal' }],
  });
  await tell(ticketId, '已经补发');
  await world().settle();
  expect(desk.post.sent).toMatchObject([
    { letter: { to: ['mei@mail.example'], subject: expect.stringContaining(`SH-${number} 杯子碎了`) } },
  ]);
  const { conversations } = await getTicket(agent, ticketId);
  expect(await listTicketWays(agent, ticketId)).toMatchObject({ first: conversations[0]?.conversationId });
  await tell(ticketId, '单号稍后给您');
  await world().settle();
  expect(desk.post.sent.map(({ threadKey }) => threadKey)).toEqual(
    Array.from({ length: 2 }, () => desk.post.sent[0]?.threadKey),
  );
  const sender = { id: 'mei@mail.example', name: null, language: null };
  const { threadKey = '' } = desk.post.sent[0] ?? {};
  await desk.hear('谢谢', { threadKey, sender, goesOn: true });
  expect((await comments(ticketId)).map(({ text, authorKind }) => [text, authorKind])).toEqual([
    ['已经补发', 'member'],
    ['单号稍后给您', 'member'],
    ['谢谢', 'customer'],
  ]);
});

it('has on the ticket what the customer answers, and nothing that a stranger writes into their thread', async () => {
  const customerId = shop.asVisitor().actor.id ?? '';
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, customerId, 'zh', 'test'));
  await transact(shop.asSystem(), (tx) => noteProvenEmail(tx, customerId, 'mei@mail.example'));
  const { ticketId } = await shop.aTicket({ customerId });
  await tell(ticketId, '已经补发');
  await world().settle();
  const token = desk.post.sent[0]?.address['plus'] ?? '';
  const write = (text: string, from: string) =>
    desk.hear(text, { sender: { id: from, name: null, language: null }, ...anAnswer(text, from, token) });
  const { conversationId } = await write('请退到另一张卡', 'evil@evil.example');
  await write('谢谢', 'mei@mail.example');
  const { messages } = await readThread(agent, conversationId, { limit: 50 });
  expect(messages.map(({ text }) => text)).toEqual([
    expect.stringContaining('已经补发'),
    '请退到另一张卡',
    '谢谢',
  ]);
  expect((await comments(ticketId)).map(({ text }) => text)).toEqual(['已经补发', '谢谢']);
});

/** A letter that names a thread by its token. */
function anAnswer(text: string, from: string, token: string) {
  const letter = {
    letter: {
      ...{ messageId: `<${v7()}@mail.example>`, subject: 'Re', from: [{ name: null, address: from }] },
      ...{ to: [], cc: [], replyTo: [], sentAt: null, automatic: null, references: [] },
      ...{ verdict: { spf: 'pass', dkim: 'pass', dmarc: 'pass' }, warnings: [], protection: null },
    },
    body: { text, quotedFrom: null, html: null },
    ...{ fingerprint: v7(), rawFileId: v7(), addresses: [from], senderDomain: null },
    ...{ tokens: [token], marks: [], provenThreadIds: [], number: null, isLoop: false },
  };
  return { threadKey: v7(), letter, address: { to: from, subject: 'Re', mailbox: 'help@shop.example' } };
}
