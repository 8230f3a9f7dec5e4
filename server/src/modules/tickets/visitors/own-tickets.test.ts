import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { greetCustomer } from '#modules/customers';
import { transact } from '#platform/database/transact.ts';
import { aTicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { moveTicket } from '../actions/move-ticket.ts';
import { getTicket, listTicketComments } from '../reading/get-ticket.ts';
import { listTickets } from '../reading/list-tickets.ts';
import { changeTicketType } from '../types/write-types.ts';
import { listOpenTypes, openTicket, reopenTicket } from './open-tickets.ts';
import { commentVisitorTicket, getVisitorTicket, listVisitorTickets } from './own-tickets.ts';

const world = useWorld();

it('is made of a conversation and keeps what was said there', async () => {
  const shop = await aTicketShop(world());
  const visitor = shop.asVisitor();
  const said = await sendVisitorMessage(visitor, {
    clientMessageId: v7(),
    text: '杯子碎了',
    conversationId: undefined,
  });
  const { conversationId } = said.conversation;
  const ticket = await shop.aTicket({
    customerId: visitor.actor.id,
    conversation: { conversationId, messageIds: [said.message.messageId, v7()] },
  });
  expect(ticket.conversations).toMatchObject([
    { conversationId, quotes: [{ text: '杯子碎了', authorKind: 'customer' }] },
  ]);
  const query = { limit: 10, order: 'changed', scope: 'all' } as const;
  expect((await listTickets(shop.agent, { ...query, conversationId })).items).toHaveLength(1);
  expect(
    (await listTickets(shop.agent, { ...query, customerId: visitor.actor.id ?? '' })).items,
  ).toHaveLength(1);
});

it('shows customers their own tickets with public answers alone, and lets them write', async () => {
  const shop = await aTicketShop(world());
  const [visitor, stranger] = [shop.asVisitor(), shop.asVisitor()];
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, visitor.actor.id ?? '', 'zh', 'test'));
  const { ticketId, number } = await shop.aTicket({ customerId: visitor.actor.id });
  await commentTicket(shop.agent, { ticketId, text: '这位顾客很急', visibility: 'internal' });
  await commentTicket(shop.agent, { ticketId, text: '已经安排补发', visibility: 'customer' });

  const { items } = await listVisitorTickets(visitor, { limit: 10 });
  expect(items).toMatchObject([{ ticketId, name: `SH-${number}`, state: { zh: '待受理', en: 'New' } }]);
  const page = await commentVisitorTicket(visitor, { ticketId, text: '谢谢' });
  expect(page.comments.map(({ text, isMine }) => [text, isMine])).toEqual([
    ['已经安排补发', false],
    ['谢谢', true],
  ]);
  expect(JSON.stringify(page)).not.toContain(shop.agent.actor.id);
  expect((await listTicketComments(shop.agent, ticketId)).items.at(-1)).toMatchObject({
    authorKind: 'customer',
  });

  await expect(getVisitorTicket(stranger, ticketId)).rejects.toMatchObject({ kind: 'missing' });
  await expect(commentVisitorTicket(stranger, { ticketId, text: 'x' })).rejects.toMatchObject({
    kind: 'missing',
  });
  await expect(getTicket(visitor, ticketId)).rejects.toMatchObject({ kind: 'forbidden' });
});

it('hides tickets of types that customers do not see', async () => {
  const shop = await aTicketShop(world());
  const visitor = shop.asVisitor();
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, visitor.actor.id ?? '', 'zh', 'test'));
  const { ticketId } = await shop.aTicket({ customerId: visitor.actor.id });
  const { typeId, key: _, flowId: __, archivedAt: ___, ...type } = shop.type('after-sales');
  await changeTicketType(shop.agent, { ...type, typeId, isShownToCustomers: false, isArchived: false });
  expect((await listOpenTypes(visitor)).items.map((one) => one.typeId)).not.toContain(typeId);
  expect((await listVisitorTickets(visitor, { limit: 10 })).items).toEqual([]);
  await expect(getVisitorTicket(visitor, ticketId)).rejects.toMatchObject({ kind: 'missing' });
});

it('is opened by a customer with the questions the owner chose, and no others', async () => {
  const shop = await aTicketShop(world());
  const [visitor, stranger] = [shop.asVisitor(), shop.asVisitor()];
  for (const { actor } of [visitor, stranger])
    await transact(shop.asSystem(), (tx) => greetCustomer(tx, actor.id ?? '', 'zh', 'test'));
  const { typeId } = shop.type('after-sales');
  const open = (await listOpenTypes(visitor)).items.find((one) => one.typeId === typeId);
  expect(open?.form?.questions.map(({ key }) => key)).toEqual(['order', 'problem', 'wish']);
  const mine = { typeId, title: '杯子裂了', description: '收到就是裂的', fileIds: [] };
  await expect(openTicket(visitor, { ...mine, answers: {} })).rejects.toMatchObject({
    fields: [{ path: 'answers.problem' }],
  });
  const answers = { problem: 'damaged', refund: '99900' };
  await expect(openTicket(visitor, { ...mine, answers })).rejects.toMatchObject({ kind: 'invalid' });
  const { ticketId, name } = await openTicket(visitor, { ...mine, answers: { problem: 'damaged' } });
  expect(name).toMatch(/^SH-/);
  expect(await getTicket(shop.agent, ticketId)).toMatchObject({
    customerId: visitor.actor.id,
    createdByKind: 'visitor',
    answers: { problem: 'damaged' },
  });
  await expect(getVisitorTicket(stranger, ticketId)).rejects.toMatchObject({ kind: 'missing' });
  const { key: _, flowId: __, archivedAt: ___, ...type } = shop.type('after-sales');
  await changeTicketType(shop.agent, { ...type, typeId, isOpenToCustomers: false, isArchived: false });
  await expect(openTicket(visitor, { ...mine, answers })).rejects.toMatchObject({ kind: 'missing' });
});

it('is opened again by its customer within the days of its type, and not later', async () => {
  const shop = await aTicketShop(world());
  const visitor = shop.asVisitor();
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, visitor.actor.id ?? '', 'zh', 'test'));
  const { ticketId } = await shop.aTicket({ customerId: visitor.actor.id });
  const text = '还是漏水';
  await expect(reopenTicket(visitor, { ticketId, text })).rejects.toMatchObject({ kind: 'conflict' });
  const go = (moveKey: string) =>
    moveTicket(shop.agent, { ticketId, moveKey, comment: '', ticked: [], answers: { solution: '补发' } });
  await go('accept');
  await go('solve');
  expect((await getVisitorTicket(visitor, ticketId)).mayReopen).toBe(true);
  const again = await reopenTicket(visitor, { ticketId, text });
  expect(again).toMatchObject({ category: 'open', mayReopen: false, comments: [{ text, isMine: true }] });
  expect(await getTicket(shop.agent, ticketId)).toMatchObject({ reopenedCount: 1 });
  await go('solve');
  world().pass(15 * 86_400);
  expect((await getVisitorTicket(visitor, ticketId)).mayReopen).toBe(false);
  await expect(reopenTicket(visitor, { ticketId, text })).rejects.toMatchObject({ kind: 'conflict' });
});
