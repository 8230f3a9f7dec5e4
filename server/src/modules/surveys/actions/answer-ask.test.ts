import { inboxReadAll } from '@zhiyin/domain/inbox';
import { surveyAnswered, surveysRead } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { factsAfter } from '#platform/facts/read-facts.ts';
import { aClosed, asksOf } from '../../../../test/asks.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { answerAsk } from './answer-ask.ts';
import { listOpenAsks } from './list-open-asks.ts';

const world = useWorld();
const good = { solved: true, score: 5, comment: '谢谢' };
const bad = { solved: false, score: 1, comment: '' };

async function asked(shop: Shop) {
  const closed = await aClosed(world(), shop);
  const [ask] = (await listOpenAsks(closed.visitor)).items;
  return { ...closed, askId: ask?.askId ?? '' };
}

async function answersTold(shop: Shop) {
  await world().settle();
  const { facts } = await factsAfter(shop.asSystem(), world().app.catalogue, 0, 100);
  return facts.filter((fact) => fact.kind === surveyAnswered.kind);
}

it('keeps what the customer says, and announces it without their words', async () => {
  const shop = await world().aShop();
  const { askId, visitor } = await asked(shop);
  expect(await answerAsk(visitor, { askId, ...good })).toMatchObject(good);
  expect(await asksOf(shop)).toMatchObject([{ state: 'answered', ...good, isUnattended: false }]);
  const told = await answersTold(shop);
  expect(told).toMatchObject([{ payload: { from: null, to: { solved: true, score: 5 }, hasComment: true } }]);
  expect(JSON.stringify(told)).not.toContain('谢谢');
});

it('stores what is sent twice once', async () => {
  const shop = await world().aShop();
  const { askId, visitor } = await asked(shop);
  const both = await Promise.all([
    answerAsk(visitor, { askId, ...good }),
    answerAsk(visitor, { askId, ...good }),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(await answersTold(shop)).toHaveLength(1);
});

it('lets the last of two tabs win, and keeps both in the log', async () => {
  const shop = await world().aShop();
  const { askId, visitor } = await asked(shop);
  await Promise.all([answerAsk(visitor, { askId, ...good }), answerAsk(visitor, { askId, ...bad })]);
  const told = await answersTold(shop);
  expect(told).toHaveLength(2);
  const [stored] = await asksOf(shop);
  expect(told[1]?.payload).toMatchObject({ to: { solved: stored?.solved, score: stored?.score } });
  expect(told[1]?.payload).toMatchObject({ from: Object(told[0]?.payload).to });
});

it('may be changed for a day, and then no more', async () => {
  const shop = await world().aShop();
  const { askId, visitor } = await asked(shop);
  await answerAsk(visitor, { askId, ...good });
  world().pass(24 * 3600 - 60);
  expect(await answerAsk(visitor, { askId, ...bad })).toMatchObject(bad);
  expect(await asksOf(shop)).toMatchObject([{ ...bad, isUnattended: true }]);
  world().pass(120);
  await expect(answerAsk(visitor, { askId, ...good })).rejects.toMatchObject({
    kind: 'conflict',
    reason: { key: 'surveys.answer-fixed' },
  });
  expect(await answerAsk(visitor, { askId, ...bad })).toMatchObject(bad);
});

it('is refused after a week, even before the clock has come round', async () => {
  const shop = await world().aShop();
  const { askId, visitor } = await asked(shop);
  world().pass(7 * 86_400 + 1);
  const late = { kind: 'conflict', reason: { key: 'surveys.ask-ended' } };
  await expect(answerAsk(visitor, { askId, ...good })).rejects.toMatchObject(late);
  await world().settle();
  await expect(answerAsk(visitor, { askId, ...good })).rejects.toMatchObject(late);
});

it.each([
  { why: 'another customer', of: (shop: Shop) => shop.asVisitor() },
  {
    why: 'the same customer on another channel',
    of: (shop: Shop, customerId: string) => {
      const visitor = shop.asVisitor(customerId);
      return { ...visitor, actor: { ...visitor.actor, channelId: v7() } };
    },
  },
])('is missing to $why', async ({ of }) => {
  const shop = await world().aShop();
  const { askId, visitor } = await asked(shop);
  const other = of(shop, visitor.actor.id ?? '');
  expect((await listOpenAsks(other)).items).toEqual([]);
  await expect(answerAsk(other, { askId, ...good })).rejects.toMatchObject({ kind: 'missing' });
  expect(await answerAsk(visitor, { askId, ...good })).toMatchObject(good);
});

it('can be given by the person with another of their records', async () => {
  const shop = await world().aShop();
  const { askId, visitor } = await asked(shop);
  const proven = shop.asVisitor();
  const ctx = { ...proven, actor: { ...proven.actor, alsoCustomerIds: [visitor.actor.id ?? ''] } };
  expect((await listOpenAsks(ctx)).items).toHaveLength(1);
  expect(await answerAsk(ctx, { askId, ...good })).toMatchObject(good);
});

it('is refused to members, who read it instead', async () => {
  const shop = await world().aShop();
  const { askId } = await asked(shop);
  const member = shop.as([surveysRead, inboxReadAll]);
  await expect(answerAsk(member, { askId, ...good })).rejects.toMatchObject({ kind: 'forbidden' });
});
