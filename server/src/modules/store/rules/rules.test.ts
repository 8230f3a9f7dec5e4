import { RuleDefinition, type RuleMoment } from '@zhiyin/domain/kit';
import {
  type ClaimContent,
  tellOrders as contract,
  orderRuleTemplates,
  storeLink,
  storeRead,
  storeWrite,
  tellRatings as tellRatingsContract,
} from '@zhiyin/domain/store';
import { beforeEach, expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { ring } from '#platform/rules/by-clock/ring.ts';
import { anAgent } from '../../../../test/desk.ts';
import { firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { beijing, hour, taobaoDesk } from '../../../../test/taobao-desk.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { getRule } from '../../platform/rules/read-rules.ts';
import { getTrial, listHits, startTrial } from '../../platform/rules/trials.ts';
import { publishRule, saveRule, switchRule } from '../../platform/rules/write-rules.ts';
import { changeTicket } from '../../tickets/actions/change-ticket.ts';
import { listTickets } from '../../tickets/reading/list-tickets.ts';
import { writeClaims } from '../claims/write-claims.ts';
import { linkOrder } from '../links/link-order.ts';
import { tellOrders } from '../orders/tell-orders.ts';
import { writeOrders } from '../orders/write-orders.ts';
import { tellRatings } from '../ratings/tell-ratings.ts';
import { writeRatings } from '../ratings/write-ratings.ts';

const world = useWorld();
const { ago, aGateway, aTrade, aConnection } = taobaoDesk(world);
const rights = [storeWrite, storeRead, storeLink];
let shop: TicketShop;
beforeEach(async () => {
  shop = await aTicketShop(world());
});

const at = (hours: number) => new Date(world().system.now().getTime() + hours * hour).toISOString();
const later = async (hours: number) => {
  world().pass(hours * 3600);
  await world().settle();
};

function content(order: object) {
  const told = { platform: 'taobao', number: '9001', title: '龙井', ...order };
  return contract.body.parse({ orders: [told] }).orders;
}

async function told(order: object): Promise<string> {
  const { items } = await tellOrders(shop.as(rights), { orders: content(order) });
  return items[0]?.orderId ?? expect.fail('nothing written');
}

const aClaim = (claim: Partial<ClaimContent> = {}): ClaimContent => ({
  ...{ platform: 'taobao', claimNumber: '7001', number: '9001', lineNumber: null, kind: 'money' },
  ...{ state: 'asked', vendorState: 'WAIT_SELLER_AGREE', intervention: 'none', currency: 'CNY' },
  ...{ amount: 5900, reason: null, deadlineAt: at(48), isRefusable: true, pageUrl: null },
  ...{ askedAt: at(0), changedAt: at(0), ...claim },
});
const claimed = (claim: Partial<ClaimContent> = {}, isPast = false) =>
  transact(shop.asSystem(), (tx) => writeClaims(tx, [aClaim(claim)], isPast));

/** An order of a customer who is talking with us. */
async function aBuyer(order: object = {}) {
  const visitor = shop.asVisitor();
  const conversationId = await write(visitor);
  const orderId = await told({ state: 'paid', paidAt: at(0), ...order });
  await linkOrder(shop.as(rights), { orderId, customerId: visitor.actor.id });
  await world().settle();
  return { visitor, conversationId, orderId };
}

const note = { action: 'inbox.raise-order', settings: { text: '看一下订单', priority: 'high' } };
const raising = (parts: { facts?: string[]; if?: unknown; around?: RuleMoment; steps?: (typeof note)[] }) =>
  publish(shop, {
    facts: [],
    steps: parts.steps ?? [note],
    ...(parts.if !== undefined && { if: parts.if }),
    more: {
      subject: 'order',
      when: { facts: parts.facts ?? [], waitSeconds: 0, ...(parts.around && { around: parts.around }) },
    },
  });
const nearing = (
  hours: number,
  condition: unknown = { field: 'claimState', operator: 'is', value: 'asked' },
) => raising({ around: { field: 'claimDeadline', seconds: -hours * 3600 }, if: condition });
const unshipped = () =>
  raising({
    around: { field: 'paidAt', seconds: 48 * 3600 },
    if: { field: 'state', operator: 'is', value: 'paid' },
  });
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
const firedOn = async () => (await firingsOf(shop)).map(({ subjectId }) => subjectId);

it('hears of what comes in and changes, and raises it in the open conversation alone', async () => {
  await raising({
    facts: ['store.order-changed'],
    if: { field: 'refund', operator: 'changed-to', value: 'asked' },
  });
  const { conversationId, orderId } = await aBuyer();
  expect(await firedOn()).toEqual([]);
  await told({ refund: 'asked' });
  await world().settle();
  expect(await firingsOf(shop)).toMatchObject([{ subjectId: orderId, state: 'done' }]);
  expect(await stored(shop, conversationId)).toMatchObject({ priority: 'high', messageCount: 2 });
  await told({ refund: 'none' });
  await told({ number: '9002', refund: 'none' });
  await told({ number: '9002', refund: 'asked' });
  await world().settle();
  expect((await firingsOf(shop)).at(-1)?.outcomes).toMatchObject([{ isSkipped: true }]);
});

it('makes one ticket with the order in it, tells colleagues, and follows up', async () => {
  const colleague = await anAgent(shop, [storeRead]);
  const steps = [
    {
      action: 'tickets.from-order',
      settings: { typeId: shop.type('after-sales').typeId, title: '平台介入' },
    },
    {
      action: 'inbox.tell-of-order',
      settings: { text: '快看', members: [colleague.actor.id], by: 'chosen' },
    },
    { action: 'care.follow-up-order', settings: { note: '问问满意吗' } },
  ];
  await publish(shop, {
    facts: ['store.claim-changed'],
    if: { field: 'intervention', operator: 'is', value: 'joined' },
    steps,
    more: { subject: 'order' },
  });
  const { visitor, orderId } = await aBuyer();
  await claimed();
  await world().settle();
  await claimed({ intervention: 'joined', changedAt: at(1) });
  await world().settle();
  await claimed({ intervention: 'joined', vendorState: 'X', changedAt: at(2) });
  await world().settle();
  const fired = await firingsOf(shop);
  expect(fired.map(({ state }) => state)).toEqual(['done', 'done']);
  expect(fired[1]?.outcomes).toMatchObject([{ isSkipped: true }, { isDone: true }, { isSkipped: true }]);
  const { items } = await listTickets(shop.agent, { limit: 10, scope: 'all', order: 'changed' });
  expect(items).toMatchObject([{ title: '平台介入 · 9001', customerId: visitor.actor.id }]);
  expect((await listNotices(colleague, { limit: 9 })).items).toMatchObject([
    { text: { zh: '快看' }, path: `/orders/${orderId}` },
    { text: { zh: '快看' } },
  ]);
  const asked = await look(shop.asSystem(), (tx) =>
    tx.db.selectFrom('followUps').select('note').where('workspaceId', '=', tx.workspaceId).execute(),
  );
  expect(asked).toEqual([{ note: '问问满意吗' }]);
});

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

it('hears of a bad rating that a program tells of, not of one in a file, nor of an old one', async () => {
  await raising({
    facts: ['store.order-rated'],
    if: {
      all: [
        { field: 'ratingStars', operator: 'at-most', value: 2 },
        { field: 'isNewRating', operator: 'is', value: true },
      ],
    },
  });
  const { orderId } = await aBuyer();
  const aRating = (rating: object) =>
    tellRatingsContract.body.parse({
      ratings: [{ platform: 'taobao', number: '9001', ratedAt: at(-1), ...rating }],
    }).ratings;
  await tellRatings(shop.as(rights), { ratings: aRating({ lineNumber: '1', service: 5, logistics: 4 }) });
  await tellRatings(shop.as(rights), {
    ratings: aRating({ lineNumber: '2', service: 1, ratedAt: at(-100) }),
  });
  await tellRatings(shop.as(rights), { ratings: aRating({ lineNumber: '3', number: '404', service: 1 }) });
  const inFile = aRating({ lineNumber: '4', service: 1 }).map((rating) => ({ ...rating, extra: {} }));
  await writeRatings(shop.as(rights), inFile, 'file');
  await world().settle();
  expect(await firedOn()).toEqual([]);
  const bad = { lineNumber: '5', service: 2, logistics: 5, ratedAt: at(0) };
  await tellRatings(shop.as(rights), { ratings: aRating(bad) });
  await tellRatings(shop.as(rights), { ratings: aRating({ ...bad, comment: '太慢' }) });
  await world().settle();
  expect(await firedOn()).toEqual([orderId]);
});

it('is set off by no past: not by files, nor orders that are old when they come', async () => {
  const all = ['store.order-added', 'store.order-changed', 'store.claim-changed'];
  await raising({ facts: all });
  await unshipped();
  await world().settle();
  const [order = expect.fail('no order')] = content({ state: 'paid', paidAt: at(-47) });
  const written = { ...order, vendorState: null, extra: {}, lines: [], isFromLines: false };
  await writeOrders(shop.as(rights), [{ ...written, paidAt: at(-100) }], 'file');
  await writeOrders(shop.as(rights), [{ ...written, state: 'shipped' }], 'file');
  await told({ number: '9002', state: 'finished', orderedAt: at(-200) });
  await claimed({}, true);
  await later(3);
  expect(await firedOn()).toEqual([]);
  await told({ number: '9003', state: 'unpaid', orderedAt: at(-1) });
  await claimed({ state: 'returning', changedAt: at(1) });
  await world().settle();
  expect(await firedOn()).toHaveLength(2);
});

it('is not flooded by a first connection that reaches back', async () => {
  const gateway = await aGateway();
  for (let day = 1; day < 30; day++) {
    const [tid, moment] = [String(9000 + day), ago(day * 24 * hour)];
    gateway.trades.set(tid, aTrade(tid, { created: moment, pay_time: moment, modified: moment }));
  }
  const connected = await aConnection(gateway, 60 * 24 * hour);
  shop = { ...shop, ...connected.shop };
  await raising({ facts: ['store.order-added', 'store.order-changed', 'store.claim-changed'] });
  await unshipped();
  await connected.settle();
  expect(await connected.orders()).toHaveLength(29);
  expect(await firedOn()).toEqual([]);
  gateway.trades.set(
    '9029',
    aTrade('9029', { status: 'TRADE_FINISHED', modified: beijing(world().system.now()) }),
  );
  await connected.nextTurn();
  expect(await firedOn()).toHaveLength(1);
});

it('can be tried on the past, deadlines that are over by now included', async () => {
  const owner = shop.asOwner();
  const { orderId } = await aBuyer();
  const deadlineAt = at(24);
  await claimed({ deadlineAt });
  await later(13);
  await claimed({ state: 'done', deadlineAt: null, changedAt: at(1) });
  await later(24);
  const occurredAt = new Date(Date.parse(deadlineAt) - 12 * hour).toISOString();
  const when = { facts: [], waitSeconds: 0, around: { field: 'claimDeadline', seconds: -12 * 3600 } };
  const isAsked = { field: 'claimState', operator: 'is', value: 'asked' };
  const tried = async (condition: object) => {
    const definition = RuleDefinition.parse({
      ...{ name: 'x', subject: 'order', when, if: condition, steps: [note] },
    });
    const { trialId } = await startTrial(owner, { definition, from: at(-48), to: at(0) });
    await world().settle();
    expect(await getTrial(owner, trialId)).toMatchObject({ state: 'done' });
    return (await listHits(owner, trialId, { limit: 9 })).items;
  };
  expect(await tried(isAsked)).toMatchObject([{ subjectId: orderId, subjectTitle: '9001', occurredAt }]);
  expect(await tried({ field: 'claimState', operator: 'is', value: 'refused' })).toEqual([]);
});

it('is refused by a moment that rules cannot go by, and shown to nobody who may not see orders', async () => {
  await expect(raising({ around: { field: 'signedAt', seconds: 3600 } })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await expect(raising({ around: { field: 'paidAt', seconds: 1e9 } })).rejects.toThrow();
  await expect(raising({ around: { field: 'claimDeadline', seconds: -240 } })).rejects.toMatchObject({
    fields: [{ path: 'definition.when.around.seconds', message: 'It must be five minutes before at least' }],
  });
  await raising({ around: { field: 'claimDeadline', seconds: -300 } });
  await raising({ facts: ['store.order-added'] });
  await told({ state: 'paid' });
  await world().settle();
  expect(await firedOn()).toHaveLength(1);
});

it.each(orderRuleTemplates)(
  'has “$key” among its usual rules, ready but for what is the shop’s own',
  async ({ rule }) => {
    const own = { typeId: shop.type('after-sales').typeId };
    const steps = rule.steps.map(({ action, settings }) => ({
      action,
      settings: action === 'tickets.from-order' ? { ...own, ...settings } : settings,
    }));
    expect(await publish(shop, { if: rule.if, steps, more: { ...rule, steps } })).toBeDefined();
  },
);
