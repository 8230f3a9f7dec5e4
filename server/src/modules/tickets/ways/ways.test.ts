import { customersMerge, customersRead } from '@zhiyin/domain/customers';
import { inboxReply } from '@zhiyin/domain/inbox';
import { beforeEach, describe, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aShopWithTicketChannels, type TicketChannels } from '../../../../test/ticket-channels.ts';
import { ticketRights } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { mergeCustomers } from '../../customers/actions/merge-customers.ts';
import { takeApartCustomer } from '../../customers/actions/take-apart-customer.ts';
import { closeConversation } from '../../inbox/actions/close-conversation.ts';
import { getConversation } from '../../inbox/reading/get-conversation.ts';
import { readThread } from '../../inbox/reading/read-thread.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { mergeTicket } from '../actions/merge-ticket.ts';
import { moveTicket } from '../actions/move-ticket.ts';
import { lockLiveTicket } from '../queries.ts';
import { getTicket, listTicketComments } from '../reading/get-ticket.ts';
import { changeTicketType } from '../types/write-types.ts';
import { sayToCustomer } from './say-to-customer.ts';
import { listTicketWays } from './ways-of.ts';

const world = useWorld();
let desk: TicketChannels;
beforeEach(async () => {
  desk = await aShopWithTicketChannels(world());
});

const tell = (ticketId: string, text: string, via?: string, by = desk.agent) =>
  commentTicket(by, { ticketId, text, visibility: 'customer', ...(via !== undefined && { via }) });
const comments = async (ticketId: string) => (await listTicketComments(desk.agent, ticketId)).items;
const messages = async (conversationId: string) =>
  (await readThread(desk.agent, conversationId, { limit: 50 })).messages;
const go = (ticketId: string, moveKey: string, comment = '') =>
  moveTicket(desk.agent, { ticketId, moveKey, comment, ticked: [], answers: { solution: '补发' } });

describe('a comment for the customer', () => {
  it('goes out by the channel of their conversation, once, with the number of its ticket', async () => {
    const conversationId = await desk.hear('杯子碎了');
    const { ticketId, number } = await desk.aTicketOf(conversationId);
    expect(await listTicketWays(desk.agent, ticketId)).toMatchObject({
      first: conversationId,
      items: [{ via: conversationId, channel: 'webhook', name: 'Paper', refusal: null }, { via: 'portal' }],
    });
    await tell(ticketId, '已经安排补发');
    await world().settle();
    await world().settle();
    expect(desk.vendor.sent.map(({ text }) => text)).toEqual([`已经安排补发\n\n—— 工单 SH-${number}`]);
    expect((await messages(conversationId)).at(-1)).toMatchObject({
      authorKind: 'member',
      authorId: desk.agent.actor.id,
    });
    expect(await comments(ticketId)).toMatchObject([
      { text: '已经安排补发', message: { channel: 'webhook', conversationId, state: 'sent' } },
    ]);
  });

  it('stands on their own page alone where that was chosen, and says so', async () => {
    const { ticketId } = await desk.aTicketOf(await desk.hear('杯子碎了'));
    await tell(ticketId, '请看自助页面', 'portal');
    await world().settle();
    expect(desk.vendor.sent).toEqual([]);
    expect(await comments(ticketId)).toMatchObject([{ message: null }]);
  });

  it('goes by no conversation of somebody else’s', async () => {
    const [mine, theirs] = [await desk.hear('杯子碎了'), await desk.hear('别人', 't2')];
    const { customerId } = await getConversation(desk.agent, { conversationId: mine });
    const conversation = { conversationId: theirs, messageIds: [] };
    const { ticketId } = await desk.shop.aTicket({ customerId, conversation });
    expect(await listTicketWays(desk.agent, ticketId)).toMatchObject({ first: 'portal', items: [{}] });
    await expect(tell(ticketId, '给别人', theirs)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('is not sent where the vendor takes no more, and is refused to whoever wants it there', async () => {
    const conversationId = await desk.hear('杯子碎了');
    const { ticketId } = await desk.aTicketOf(conversationId);
    world().pass(3601);
    const { items, first } = await listTicketWays(desk.agent, ticketId);
    expect(first).toBe('portal');
    expect(items[0]).toMatchObject({
      via: conversationId,
      refusal: { en: expect.stringContaining('only for some time') },
      afterWindow: { en: 'Write a letter' },
    });
    await expect(tell(ticketId, '太晚了', conversationId)).rejects.toMatchObject({
      kind: 'conflict',
      reason: { en: expect.stringContaining('only for some time') },
    });
    expect(await comments(ticketId)).toEqual([]);
    await tell(ticketId, '请看自助页面');
    await desk.hear('还在吗');
    expect((await listTicketWays(desk.agent, ticketId)).first).toBe(conversationId);
    await world().settle();
    expect(desk.vendor.sent).toEqual([]);
  });

  it('is written with its message or not at all, and two at once are each sent once', async () => {
    const conversationId = await desk.hear('杯子碎了');
    const { ticketId } = await desk.aTicketOf(conversationId);
    const dying = transact(desk.agent, async (tx) => {
      await sayToCustomer(tx, await lockLiveTicket(tx, ticketId), { text: '半句', moveKey: null });
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    await world().settle();
    expect([await comments(ticketId), (await messages(conversationId)).length]).toEqual([[], 1]);
    await Promise.all([tell(ticketId, '一'), tell(ticketId, '二')]);
    await world().settle();
    const said = desk.vendor.sent.map(({ text }) => text.split('\n')[0] ?? '');
    expect(said.toSorted()).toEqual(['一', '二']);
    expect((await comments(ticketId)).map(({ message }) => message?.state)).toEqual(['sent', 'sent']);
  });

  it('waits for a vendor that is away, and says so until it is there', async () => {
    const { ticketId } = await desk.aTicketOf(await desk.hear('杯子碎了'));
    desk.vendor.leave(true);
    await tell(ticketId, '补发了');
    await world().settle();
    const message = async () => (await comments(ticketId))[0]?.message;
    expect(await message()).toMatchObject({ state: 'waiting', failure: 'unreachable' });
    desk.vendor.leave(false);
    world().pass(60);
    await world().settle();
    expect(await message()).toMatchObject({ state: 'sent', failure: null });
    expect(desk.vendor.sent).toHaveLength(1);
  });

  it('asks for the right to answer customers', async () => {
    const conversationId = await desk.hear('杯子碎了');
    const { ticketId } = await desk.aTicketOf(conversationId);
    const silent = await anAgent(desk.shop, ticketRights);
    const answering = await anAgent(desk.shop, [...ticketRights, inboxReply]);
    expect((await listTicketWays(silent, ticketId)).items).toMatchObject([{ via: 'portal' }]);
    await expect(tell(ticketId, '我来', conversationId, silent)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(listTicketWays(desk.shop.as([inboxReply]), ticketId)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await tell(ticketId, '我来', conversationId, answering);
    await world().settle();
    expect(desk.vendor.sent).toHaveLength(1);
  });

  it('of a ticket that was merged away is refused and not sent', async () => {
    const conversationId = await desk.hear('杯子碎了');
    const { ticketId } = await desk.aTicketOf(conversationId);
    const into = await desk.aTicketOf(conversationId);
    await mergeTicket(desk.agent, { ticketId, intoId: into.ticketId });
    await expect(tell(ticketId, '补发')).rejects.toMatchObject({ kind: 'conflict' });
    await world().settle();
    expect(desk.vendor.sent).toEqual([]);
  });
});

describe('what the customer answers', () => {
  it('stands on the ticket, once, as theirs', async () => {
    const conversationId = await desk.hear('杯子碎了');
    const { ticketId } = await desk.aTicketOf(conversationId);
    await desk.hear('有人吗');
    await tell(ticketId, '要补发还是退款？');
    await desk.hear('补发');
    expect(await comments(ticketId)).toMatchObject([
      { authorKind: 'member' },
      { authorKind: 'customer', text: '补发', message: { conversationId, channel: 'webhook' } },
    ]);
  });

  it('comes to the ticket although its conversation was closed, and the conversation stays closed till then', async () => {
    const conversationId = await desk.hear('杯子碎了');
    const { ticketId } = await desk.aTicketOf(conversationId);
    await closeConversation(desk.agent, { conversationId, reasonKey: null });
    await tell(ticketId, '已经补发');
    await world().settle();
    expect(desk.vendor.sent).toHaveLength(1);
    expect(await getConversation(desk.agent, { conversationId })).toMatchObject({ state: 'closed' });
    const next = await desk.hear('收到了，谢谢');
    expect(next).not.toBe(conversationId);
    expect((await comments(ticketId)).at(-1)).toMatchObject({
      authorKind: 'customer',
      text: '收到了，谢谢',
      message: { conversationId: next },
    });
    const { conversations } = await getTicket(desk.agent, ticketId);
    expect(conversations.map((one) => one.conversationId)).toEqual([conversationId, next]);
    expect((await listTicketWays(desk.agent, ticketId)).first).toBe(next);
  });

  it('stays with whoever wrote it once they are taken for somebody else', async () => {
    const [mine, theirs] = [await desk.hear('杯子碎了'), await desk.hear('我也在', 't2')];
    const { customerId } = await getConversation(desk.agent, { conversationId: mine });
    const { customerId: other } = await getConversation(desk.agent, { conversationId: theirs });
    const merger = desk.shop.as([customersMerge, customersRead]);
    await mergeCustomers(merger, customerId, { fromCustomerId: other, fields: [] });
    const conversation = { conversationId: theirs, messageIds: [] };
    const { ticketId } = await desk.shop.aTicket({ customerId, conversation });
    await tell(ticketId, '已经补发', theirs);
    await desk.hear('收到', 't2');
    expect(await comments(ticketId)).toHaveLength(2);
    await takeApartCustomer(merger, { customerId: other });
    await desk.hear('我的秘密', 't2');
    await desk.hear('还有', 't2');
    expect((await comments(ticketId)).map(({ text }) => text)).toEqual(['已经补发', '收到']);
    const { conversations } = await getTicket(desk.agent, ticketId);
    expect(conversations.map((one) => one.conversationId)).toEqual([theirs]);
  });

  it('stays in the conversation once the ticket is closed', async () => {
    const { ticketId } = await desk.aTicketOf(await desk.hear('杯子碎了'));
    await tell(ticketId, '已经补发');
    await go(ticketId, 'accept');
    await go(ticketId, 'solve');
    await desk.hear('好的');
    expect(await comments(ticketId)).toHaveLength(2);
    await go(ticketId, 'close');
    await desk.hear('在吗');
    expect(await comments(ticketId)).toHaveLength(2);
  });
});

describe('a state that a ticket comes to', () => {
  it('is told by the channel where its type says so, and by no other', async () => {
    const { typeId, key: _, flowId: __, archivedAt: ___, ...type } = desk.shop.type('after-sales');
    const { ticketId, number } = await desk.aTicketOf(await desk.hear('杯子碎了'));
    await go(ticketId, 'accept');
    await world().settle();
    expect(desk.vendor.sent).toEqual([]);
    await changeTicketType(desk.agent, { ...type, typeId, tellsCustomers: true, isArchived: false });
    await go(ticketId, 'solve');
    await world().settle();
    expect(desk.vendor.sent).toMatchObject([{ text: expect.stringContaining(`SH-${number}“杯子碎了”`) }]);
    expect((await comments(ticketId)).at(-1)).toMatchObject({
      authorKind: 'system',
      message: { state: 'sent' },
    });
  });
});
