import type { RuleMoment } from '@zhiyin/domain/kit';
import { beforeEach, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { ring } from '#platform/rules/by-clock/ring.ts';
import { orderRules, orderTelling, rights } from '../../../../test/order-rules.ts';
import { firingsOf, publish, write } from '../../../../test/rules.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { getRule } from '../../platform/rules/read-rules.ts';
import { publishRule, saveRule, switchRule } from '../../platform/rules/write-rules.ts';
import { changeTicket } from '../../tickets/actions/change-ticket.ts';
import { listTickets } from '../../tickets/reading/list-tickets.ts';
import { linkOrder } from '../links/link-order.ts';

const world = useWorld();
let shop: TicketShop;
beforeEach(async () => {
  shop = await aTicketShop(world());
});

const { at, later, told, claimed, aBuyer } = orderTelling(world, () => shop);
const { nearing, unshipped, firedOn } = orderRules(() => shop);
const ticketStep = (title = '看订单') => ({
  action: 'tickets.from-order',
  settings: { typeId: shop.type('after-sales').typeId, title },
});
const ticketsThere = async () => {
  const { items } = await listTickets(shop.agent, { limit: 20, scope: 'all', order: 'changed' });
  return items;
};
/** Publishes a rule anew, with another moment that it goes by. */
async function moved(ruleId: string, around: RuleMoment) {
  const { revision, draft } = await getRule(shop.asOwner(), ruleId);
  const definition = { ...draft, when: { ...draft.when, around } };
  const saved = await saveRule(shop.asOwner(), { ruleId, after: revision, definition });
  await publishRule(shop.asOwner(), { ruleId, after: saved.revision });
  await world().settle();
}

it('goes off once, so long before the platform’s deadline, while it is the shop’s turn', async () => {
  await nearing(12);
  const { orderId } = await aBuyer();
  await claimed({ deadlineAt: at(48) });
  await later(35);
  expect(await firedOn()).toEqual([]);
  await later(2);
  expect(await firedOn()).toEqual([orderId]);
  await later(20);
  expect(await firedOn()).toEqual([orderId]);
});

it('lets a deadline pass that no longer matters, and follows one that moves', async () => {
  await nearing(12);
  const { orderId } = await aBuyer();
  await claimed({ deadlineAt: at(24) });
  await claimed({ state: 'done', deadlineAt: null, changedAt: at(1) });
  await later(13);
  expect(await firedOn()).toEqual([]);
  await claimed({ claimNumber: '7002', deadlineAt: at(24), changedAt: at(1) });
  await claimed({ claimNumber: '7002', deadlineAt: at(48), changedAt: at(2) });
  await later(20);
  expect(await firedOn()).toEqual([]);
  await later(17);
  expect(await firedOn()).toEqual([orderId]);
});

it('looks at once at a deadline that is near already, and never at one that is over', async () => {
  const near = await aBuyer();
  await told({ number: '9002', state: 'paid' });
  await claimed({ deadlineAt: at(6) });
  await claimed({ claimNumber: '7002', number: '9002', deadlineAt: at(-6) });
  await nearing(12);
  await world().settle();
  expect(await firedOn()).toEqual([near.orderId]);
});

it('goes off after what was paid and is not shipped, not for what was shipped or paid before the rule', async () => {
  await told({ number: '8001', state: 'paid', paidAt: at(-60) });
  await told({ number: '8002', state: 'paid', paidAt: at(-47) });
  await unshipped();
  await world().settle();
  await told({ number: '8003', state: 'paid', paidAt: at(0) });
  await told({ number: '8003', state: 'shipped', shippedAt: at(1) });
  const { orderId } = await aBuyer({ number: '8004' });
  expect(await firedOn()).toEqual([]);
  await later(2);
  expect(await firedOn()).toHaveLength(1);
  await later(47);
  expect((await firedOn())[1]).toBe(orderId);
  await later(47);
  expect(await firedOn()).toHaveLength(2);
});

it('acts once when two processes look at once, one dies on its way and the server was down for hours', async () => {
  const ruleId = await unshipped();
  await world().settle();
  for (let index = 0; index < 60; index++) {
    await told({ number: `80${String(index).padStart(2, '0')}`, state: 'paid', paidAt: at(0) });
  }
  await world().settle();
  world().pass(51 * 3600);
  const lot = () => transact(shop.asSystem(), async (tx) => ring.run?.(tx, { refId: ruleId, tries: 1 }));
  const dying = transact(shop.asSystem(), async (tx) => {
    await ring.run?.(tx, { refId: ruleId, tries: 1 });
    throw new Error('killed');
  });
  await Promise.allSettled([lot(), dying, lot()]);
  await world().settle();
  const fired = await firedOn();
  expect([fired.length, new Set(fired).size]).toEqual([60, 60]);
});

it('makes a ticket for each of two orders of one number, and no second one when its title is changed', async () => {
  await publish(shop, {
    steps: [ticketStep()],
    more: { subject: 'order', when: { facts: ['store.order-changed'], waitSeconds: 0 } },
  });
  await told({ state: 'unpaid' });
  await told({ platform: 'jd', state: 'unpaid' });
  await world().settle();
  await told({ state: 'paid' });
  await told({ platform: 'jd', state: 'paid' });
  await world().settle();
  const made = await ticketsThere();
  expect(made.map(({ title }) => title)).toEqual(['看订单 · 9001', '看订单 · 9001']);
  for (const { ticketId } of made) {
    await changeTicket(shop.agent, { ticketId, title: '我来看' });
  }
  await told({ state: 'shipped' });
  await world().settle();
  expect(await ticketsThere()).toHaveLength(2);
});

it('comes to all orders of one customer in the end, no more than so many within an hour', async () => {
  await unshipped();
  await world().settle();
  const visitor = shop.asVisitor();
  await write(visitor);
  for (let index = 0; index < 35; index++) {
    const orderId = await told({ number: String(8000 + index), state: 'paid', paidAt: at(0) });
    await linkOrder(shop.as(rights), { orderId, customerId: visitor.actor.id });
  }
  await later(49);
  expect(await firedOn()).toHaveLength(30);
  await later(2);
  const fired = await firingsOf(shop);
  expect([fired.length, new Set(fired.map(({ subjectId }) => subjectId)).size]).toEqual([35, 35]);
  expect(fired.every(({ state }) => state === 'done')).toBe(true);
});

it('sees the next deadline of an order behind one that is over and still open', async () => {
  const { orderId } = await aBuyer();
  await claimed({ deadlineAt: at(-1) });
  await claimed({ claimNumber: '7002', deadlineAt: at(6) });
  await nearing(12);
  await world().settle();
  expect(await firedOn()).toEqual([orderId]);
  await later(8);
  expect(await firedOn()).toEqual([orderId]);
});

it('does not go off again on the same deadline when it is to go off a little earlier', async () => {
  const ruleId = await nearing(12);
  const { orderId } = await aBuyer();
  await claimed({ deadlineAt: at(6) });
  await later(1);
  expect(await firedOn()).toEqual([orderId]);
  await moved(ruleId, { field: 'claimDeadline', seconds: -13 * 3600 });
  await later(1);
  expect(await firedOn()).toEqual([orderId]);
  await claimed({ deadlineAt: at(9), changedAt: at(0) });
  await later(1);
  expect(await firedOn()).toEqual([orderId, orderId]);
});

it('leaves alone what is past when it is to go off sooner, and hears of what comes then', async () => {
  const ruleId = await unshipped();
  await world().settle();
  await told({ number: '8001', state: 'paid', paidAt: at(0) });
  await later(10);
  await moved(ruleId, { field: 'paidAt', seconds: 3600 });
  await later(1);
  expect(await firedOn()).toEqual([]);
  await told({ number: '8002', state: 'paid', paidAt: at(0) });
  await later(2);
  expect(await firedOn()).toHaveLength(1);
});

it('is silent while it is off, and does not make up for it', async () => {
  const ruleId = await unshipped();
  await told({ state: 'paid', paidAt: at(0) });
  await world().settle();
  await switchRule(shop.asOwner(), { ruleId, isOn: false });
  await later(50);
  await switchRule(shop.asOwner(), { ruleId, isOn: true });
  await later(1);
  expect(await firedOn()).toEqual([]);
});
