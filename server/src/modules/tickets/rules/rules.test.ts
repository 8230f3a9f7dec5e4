import { expect, it } from 'vitest';
import { aRule, firingsOf, publish } from '../../../../test/rules.ts';
import { aTicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { getTrial, listHits, startTrial } from '../../platform/rules/trials.ts';
import { changeTicket } from '../actions/change-ticket.ts';
import { getTicket, listTicketComments } from '../reading/get-ticket.ts';

const world = useWorld();
const ofTickets = { more: { subject: 'ticket' } };
const raised = {
  all: [
    { field: 'priority', operator: 'is', value: 'urgent' },
    { field: 'priority', operator: 'changed' },
  ],
};

it('is moved, commented on, given a date and watched by a rule, as it was before the change', async () => {
  const shop = await aTicketShop(world());
  await publish(shop, {
    facts: ['tickets.changed'],
    if: raised,
    steps: [
      { action: 'tickets.move', settings: { category: 'waiting', comment: '请补充照片' } },
      { action: 'tickets.comment', settings: { text: '加急处理', visibility: 'internal' } },
      { action: 'tickets.watch', settings: { memberId: shop.agent.actor.id } },
      { action: 'tickets.set-due', settings: { seconds: 3600 } },
    ],
    ...ofTickets,
  });
  const { ticketId } = await shop.aTicket();
  await changeTicket(shop.agent, { ticketId, priority: 'urgent' });
  await world().settle();
  const ticket = await getTicket(shop.agent, ticketId);
  expect(ticket).toMatchObject({ category: 'waiting', watcherIds: [shop.agent.actor.id] });
  const inSeconds = (Date.parse(ticket.dueAt ?? '') - Date.parse(ticket.openedAt)) / 1000;
  expect(Math.floor(inSeconds / 3600)).toBe(1);
  expect((await listTicketComments(shop.agent, ticketId)).items.map(({ text }) => text)).toEqual([
    '请补充照片',
    '加急处理',
  ]);
  const outcomes = (await firingsOf(shop)).map(({ state }) => state);
  expect(outcomes).toEqual(['done']);
});

it('says why when its flow leads nowhere a rule wants it', async () => {
  const shop = await aTicketShop(world());
  await publish(shop, {
    facts: ['tickets.created'],
    steps: [{ action: 'tickets.move', settings: { category: 'solved' } }],
    ...ofTickets,
  });
  const { ticketId } = await shop.aTicket();
  await world().settle();
  expect((await getTicket(shop.agent, ticketId)).stateKey).toBe('new');
  expect(JSON.stringify(await firingsOf(shop))).toContain('No move of its flow leads there.');
});

it('falls due once, which sets off a rule, and again when its date was moved', async () => {
  const shop = await aTicketShop(world());
  await publish(shop, {
    facts: ['tickets.overdue'],
    steps: [{ action: 'tickets.comment', settings: { text: '超期了', visibility: 'internal' } }],
    ...ofTickets,
  });
  const { ticketId } = await shop.aTicket();
  const said = async () => (await listTicketComments(shop.agent, ticketId)).items.length;
  world().pass(48 * 3600 + 1);
  await world().settle();
  await world().settle();
  expect(await said()).toBe(1);
  const dueAt = new Date(world().system.now().getTime() + 60_000).toISOString();
  await changeTicket(shop.agent, { ticketId, dueAt });
  world().pass(3601);
  await world().settle();
  await world().settle();
  expect(await said()).toBe(2);
});

it('is tried on last month with what was before', async () => {
  const shop = await aTicketShop(world());
  const { ticketId } = await shop.aTicket();
  await shop.aTicket({ priority: 'urgent' });
  await changeTicket(shop.agent, { ticketId, priority: 'urgent' });
  await world().settle();
  const owner = shop.asOwner();
  const steps = [{ action: 'tickets.set-priority', settings: { priority: 'high' } }];
  const definition = aRule({ facts: ['tickets.changed'], if: raised, steps, ...ofTickets });
  const now = world().system.now().getTime();
  const [from, to] = [now - 86_400_000, now].map((at) => new Date(at).toISOString());
  const { trialId } = await startTrial(owner, { definition, from: from ?? '', to: to ?? '' });
  await world().settle();
  expect(await getTrial(owner, trialId)).toMatchObject({ state: 'done' });
  expect((await listHits(owner, trialId, { limit: 10 })).items).toMatchObject([{ subjectId: ticketId }]);
});
