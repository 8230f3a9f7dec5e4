import { weekdays } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { strike } from '#platform/rules/by-clock/strike.ts';
import { aRule, firingsOf, publish, stored, write } from '../../../../test/rules.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { getTrial, listHits, startTrial } from '../../platform/rules/trials.ts';
import { switchRule } from '../../platform/rules/write-rules.ts';
import { changeShop } from '../../platform/shop/change-shop.ts';

const world = useWorld();
const isOpen = { field: 'state', operator: 'is', value: 'open' };
const note = { action: 'inbox.note', settings: { text: '每日检查' } };
const day = 24 * 3600;

/** The time of day in the shop's zone some minutes from now. */
function timeIn(minutes: number, timeZone = 'Asia/Shanghai'): string {
  const at = new Date(world().system.now().getTime() + minutes * 60_000);
  return at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}

function publishAt(shop: Shop, time: string): Promise<string> {
  const when = { facts: [], waitSeconds: 0, at: { time, days: [...weekdays] } };
  return publish(shop, { if: isOpen, steps: [note], more: { when } });
}

async function conversations(shop: Shop, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) ids.push(await write(shop.asVisitor()));
  return ids;
}

const firedOn = async (shop: Shop) => (await firingsOf(shop)).map(({ subjectId }) => subjectId).toSorted();

it('looks at each thing for which its filter holds, once a day, however many lots it takes', async () => {
  const shop = await world().aShop();
  await publishAt(shop, timeIn(10));
  const ids = (await conversations(shop, 30)).toSorted();
  await world().settle();
  expect(await firedOn(shop)).toEqual([]);

  world().pass(11 * 60);
  await world().settle();
  expect(await firedOn(shop)).toEqual(ids);
  world().pass(12 * 3600);
  await world().settle();
  expect(await firedOn(shop)).toEqual(ids);
  world().pass(day / 2);
  await world().settle();
  expect(await firedOn(shop)).toEqual([...ids, ...ids].toSorted());
});

it('acts once on each thing when two processes strike at once and one dies on its way', async () => {
  const shop = await world().aShop();
  const ruleId = await publishAt(shop, timeIn(10));
  const ids = (await conversations(shop, 30)).toSorted();
  await world().settle();
  world().pass(11 * 60);
  const lot = () => transact(shop.asSystem(), async (tx) => strike.run?.(tx, { refId: ruleId, tries: 1 }));
  const dying = transact(shop.asSystem(), async (tx) => {
    await strike.run?.(tx, { refId: ruleId, tries: 1 });
    throw new Error('killed');
  });
  await Promise.allSettled([lot(), dying, lot()]);
  await world().settle();
  expect(await firedOn(shop)).toEqual(ids);
});

it('does not strike while it is off, nor again on a day on which it has', async () => {
  const shop = await world().aShop();
  const owner = shop.asOwner();
  const ruleId = await publishAt(shop, timeIn(10));
  const [conversationId = ''] = await conversations(shop, 1);
  await world().settle();
  await switchRule(owner, { ruleId, isOn: false });
  world().pass(11 * 60);
  await world().settle();
  expect(await firedOn(shop)).toEqual([]);

  await switchRule(owner, { ruleId, isOn: true });
  world().pass(day);
  await world().settle();
  expect(await firedOn(shop)).toEqual([conversationId]);
  await switchRule(owner, { ruleId, isOn: false });
  await switchRule(owner, { ruleId, isOn: true });
  await world().settle();
  expect(await firedOn(shop)).toEqual([conversationId]);
  expect((await stored(shop, conversationId)).messageCount).toBe(2);
});

it('goes by the zone the shop is in now', async () => {
  const shop = await world().aShop();
  await publishAt(shop, timeIn(10, 'America/New_York'));
  const ids = await conversations(shop, 1);
  await changeShop(shop.asOwner(), { timeZone: 'America/New_York' }, async () => true);
  await world().settle();
  world().pass(11 * 60);
  await world().settle();
  expect(await firedOn(shop)).toEqual(ids);
});

it('switches itself off when it keeps failing, and looks at nothing more', async () => {
  const shop = await world().aShop();
  const close = { action: 'inbox.snooze', settings: { seconds: 0 } };
  const when = { facts: [], waitSeconds: 0, at: { time: timeIn(10), days: [...weekdays] } };
  await publish(shop, { if: isOpen, steps: [close], more: { when } });
  await conversations(shop, 30);
  await world().settle();
  world().pass(11 * 60);
  await world().settle();
  const fired = await firingsOf(shop);
  expect(new Set(fired.map(({ state }) => state))).toEqual(new Set(['failed']));
  expect(fired.length).toBeLessThan(30);
});

it('is tried on the past: each thing at each strike', async () => {
  const shop = await world().aShop();
  const owner = shop.asOwner();
  const [conversationId = ''] = await conversations(shop, 1);
  await world().settle();
  const from = world().system.now().toISOString();
  world().pass(3 * day);
  const when = { facts: [], waitSeconds: 0, at: { time: timeIn(-60), days: [...weekdays] } };
  const definition = aRule({ if: isOpen, steps: [note], more: { when } });
  const period = { from, to: world().system.now().toISOString() };
  const { trialId } = await startTrial(owner, { definition, ...period });
  await world().settle();
  expect(await getTrial(owner, trialId)).toMatchObject({ state: 'done', fired: 3, subjects: 1 });
  const { items } = await listHits(owner, trialId, { limit: 10 });
  expect(items.map((hit) => [hit.subjectId, hit.factKind])).toEqual(
    Array(3).fill([conversationId, 'platform.rule-struck']),
  );
  expect(await firedOn(shop)).toEqual([]);
});
