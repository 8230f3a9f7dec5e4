import type { Ticket } from '@zhiyin/domain/tickets';
import { beforeAll, expect, it } from 'vitest';
import { greetCustomer } from '#modules/customers';
import { transact } from '#platform/database/transact.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { changeTicket } from '../actions/change-ticket.ts';
import { commentTicket } from '../actions/comment-ticket.ts';
import { linkTicket } from '../actions/link-ticket.ts';
import { mergeTicket } from '../actions/merge-ticket.ts';
import { splitTicket } from '../actions/split-ticket.ts';
import { getTicket } from '../reading/get-ticket.ts';
import { getVisitorTicket } from '../visitors/own-tickets.ts';

const world = useWorld();
let shop: TicketShop;
beforeAll(async () => {
  shop = await aTicketShop(world());
});

const merge = (one: Ticket, into: Ticket) =>
  mergeTicket(shop.agent, { ticketId: one.ticketId, intoId: into.ticketId });
async function aCustomer() {
  const visitor = shop.asVisitor();
  await transact(shop.asSystem(), (tx) => greetCustomer(tx, visitor.actor.id ?? '', 'zh', 'test'));
  return visitor;
}
const item = (label: string) => ({ label, isRequired: true });

it('merges the checklist and the links of both, but none of a ticket to itself', async () => {
  const [one, into, third] = [
    await shop.aTicket({ items: [item('拍照')] }),
    await shop.aTicket({ items: [item('退款')] }),
    await shop.aTicket(),
  ];
  const link = (from: Ticket, to: Ticket) =>
    linkTicket(shop.agent, {
      ticketId: from.ticketId,
      otherId: to.ticketId,
      kind: 'blocks',
      isLinked: true,
    });
  await link(one, third);
  await link(third, one);
  await link(one, into);
  const merged = await merge(one, into);
  expect(merged.items.map(({ label }) => label).toSorted()).toEqual(['拍照', '退款'].toSorted());
  const ends = merged.links.map(({ isFrom, ticket }) => [isFrom, ticket.ticketId]);
  expect(ends).toEqual([
    [true, third.ticketId],
    [false, third.ticketId],
  ]);
  expect((await getTicket(shop.agent, one.ticketId)).links).toEqual([]);
});

it('is not merged into one of those below it, however deep', async () => {
  const top = await shop.aTicket();
  const middle = await shop.aTicket({ parentId: top.ticketId });
  const bottom = await shop.aTicket({ parentId: middle.ticketId });
  await expect(merge(top, bottom)).rejects.toMatchObject({ reason: { key: 'tickets.parent-unsuitable' } });
  expect((await merge(bottom, top)).children).toMatchObject([{ ticketId: middle.ticketId }]);
});

it('does not join what two customers were told', async () => {
  const [anna, bo] = [await aCustomer(), await aCustomer()];
  const one = await shop.aTicket({ customerId: anna.actor.id });
  const other = await shop.aTicket({ customerId: bo.actor.id });
  await expect(merge(one, other)).rejects.toMatchObject({ reason: { key: 'tickets.merge-other-customer' } });
});

it('keeps what one customer was told from the next whose ticket it becomes', async () => {
  const [anna, bo] = [await aCustomer(), await aCustomer()];
  const { ticketId } = await shop.aTicket({ customerId: anna.actor.id });
  await commentTicket(shop.agent, { ticketId, text: '安娜，已补发', visibility: 'customer' });
  await changeTicket(shop.agent, { ticketId, customerId: bo.actor.id });
  expect((await getVisitorTicket(bo, ticketId)).comments).toEqual([]);
  await changeTicket(shop.agent, { ticketId, customerId: anna.actor.id });
  expect((await getVisitorTicket(anna, ticketId)).comments).toMatchObject([{ text: '安娜，已补发' }]);
});

it('is split with items that belong to the new one', async () => {
  const ticket = await shop.aTicket({ items: [item('拍照'), item('寄回')] });
  const { ticketId } = ticket;
  const itemIds = ticket.items.slice(0, 1).map(({ itemId }) => itemId);
  const part = await splitTicket(shop.agent, { ticketId, title: '照片', commentIds: [], itemIds });
  expect(part.items).toMatchObject([{ label: '拍照' }]);
  expect((await getTicket(shop.agent, ticketId)).items).toMatchObject([{ label: '寄回' }]);
});
