import { RuleDefinition } from '@zhiyin/domain/kit';
import { orderRuleTemplates, storeRead, tellRatings as tellRatingsContract } from '@zhiyin/domain/store';
import { beforeEach, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { note, orderRules, orderTelling, rights } from '../../../../test/order-rules.ts';
import { firingsOf, publish, stored } from '../../../../test/rules.ts';
import { beijing, hour, taobaoDesk } from '../../../../test/taobao-desk.ts';
import { aTicketShop, type TicketShop } from '../../../../test/ticket-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { getTrial, listHits, startTrial } from '../../platform/rules/trials.ts';
import { listTickets } from '../../tickets/reading/list-tickets.ts';
import { writeOrders } from '../orders/write-orders.ts';
import { tellRatings } from '../ratings/tell-ratings.ts';
import { writeRatings } from '../ratings/write-ratings.ts';

const world = useWorld();
const { ago, aGateway, aTrade, aConnection } = taobaoDesk(world);
let shop: TicketShop;
beforeEach(async () => {
  shop = await aTicketShop(world());
});

const { at, later, content, told, claimed, aBuyer } = orderTelling(world, () => shop);
const { raising, unshipped, firedOn } = orderRules(() => shop);

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
