import { expect, it } from 'vitest';
import { anAgent } from '../../../../test/desk.ts';
import { firingsOf, publish } from '../../../../test/rules.ts';
import { aTicketShop, ticketRights } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { changeTicketItem } from '../actions/items.ts';
import { getTicket, listTicketComments, listTicketEvents } from '../reading/get-ticket.ts';

const world = useWorld();
const ofTickets = { more: { subject: 'ticket' } };

it('fills in a field, moves to a state, and adds a checklist once', async () => {
  const shop = await aTicketShop(world());
  const { formId } = shop.type('after-sales');
  await publish(shop, {
    facts: ['tickets.created', 'tickets.changed'],
    steps: [
      { action: 'tickets.set-field', settings: { field: { formId, question: 'wish', answer: 'resend' } } },
      { action: 'tickets.to-state', settings: { state: 'working' } },
      { action: 'tickets.add-items', settings: { checklist: '核对照片\n\n补发\n补发' } },
    ],
    ...ofTickets,
  });
  const { ticketId } = await shop.aTicket();
  await world().settle();
  const ticket = await getTicket(shop.agent, ticketId);
  expect(ticket).toMatchObject({ stateKey: 'working', answers: { problem: 'damaged', wish: 'resend' } });
  expect(ticket.items.map(({ label }) => label)).toEqual(['核对照片', '补发']);
  // It is not set off by what it changed itself.
  expect((await firingsOf(shop)).map(({ state }) => state)).toEqual(['done', 'cut']);
  const { events } = await listTicketEvents(shop.agent, ticketId);
  expect(events.filter(({ kind }) => kind === 'platform.rule-fired').length).toBe(2);
});

it('passes over a field that a ticket does not have, and refuses an answer that is none of its choices', async () => {
  const shop = await aTicketShop(world());
  const { formId } = shop.type('after-sales');
  const set = (question: string, answer: unknown) => ({
    action: 'tickets.set-field',
    settings: { field: { formId, question, answer } },
  });
  await publish(shop, {
    facts: ['tickets.created'],
    steps: [set('no-such', 'x'), set('wish', 'nonsense'), set('wish', 'refund')],
    ...ofTickets,
  });
  const { ticketId } = await shop.aTicket();
  const other = await shop.aTicket({
    typeId: shop.type('logistics').typeId,
    answers: { problem: 'lost' },
  });
  await world().settle();
  expect((await getTicket(shop.agent, ticketId)).answers).toEqual({ problem: 'damaged', wish: 'refund' });
  expect((await getTicket(shop.agent, other.ticketId)).answers).toEqual({ problem: 'lost' });
  expect((await firingsOf(shop)).map(({ outcomes }) => outcomes)).toMatchObject([
    [{ why: 'rule.other-form', isSkipped: true }, { isDone: false }, { isDone: true, why: null }],
    [{ isSkipped: true }, { isSkipped: true }, { isSkipped: true }],
  ]);
});

it('escalates to a lead with the reason, who hears of it, as do the others whom a rule names', async () => {
  const shop = await aTicketShop(world());
  const lead = await anAgent(shop, ticketRights);
  await publish(shop, {
    facts: ['tickets.item-changed'],
    if: { field: 'itemChange', operator: 'is', value: 'done' },
    steps: [
      {
        action: 'tickets.escalate',
        settings: { memberId: lead.actor.id, why: '顾客要投诉', priority: 'urgent' },
      },
      { action: 'tickets.notify', settings: { text: '请看一下', owner: 'assignee', by: 'chosen' } },
    ],
    ...ofTickets,
  });
  const { ticketId, items } = await shop.aTicket({ items: [{ label: '核对', isRequired: true }] });
  await world().settle();
  expect(await firingsOf(shop)).toEqual([]);
  await changeTicketItem(shop.agent, { ticketId, itemId: items[0]?.itemId ?? '', to: 'done' });
  await world().settle();
  const now = await getTicket(shop.agent, ticketId);
  expect(now).toMatchObject({ assigneeId: lead.actor.id, priority: 'urgent' });
  expect((await listTicketComments(lead, ticketId)).items.map(({ text }) => text)).toEqual(['顾客要投诉']);
  const heard = (await listNotices(lead, { limit: 20 })).items.map(({ text }) => text.zh);
  expect(heard).toEqual(expect.arrayContaining(['顾客要投诉', '请看一下']));
});
