import { routingManage } from '@zhiyin/domain/routing';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent, deskRights } from '../../../../test/desk.ts';
import { idOf, theDesk } from '../../../../test/routing-desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { heartbeat } from '../../people/presence/beat.ts';
import { setAbsence, setOwnAbsence } from '../../people/presence/set-absence.ts';
import { setPresence } from '../../people/presence/set-presence.ts';
import { changeSettings } from '../actions/change-settings.ts';
import { explainRouting } from '../actions/explain-routing.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, reply, close } = theDesk(world);

const inAnHour = () => new Date(world().system.now().getTime() + 3_600_000).toISOString();

async function passWith(agents: readonly Context[], seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 10) {
    world().pass(Math.min(10, left));
    for (const agent of agents) await heartbeat(agent);
    await world().settle();
  }
}

it('a customer in talk with somebody who is absent is answered by their substitute, the next time by them again', async () => {
  const shop = await world().aShop();
  const [owner, substitute, third] = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
  await sitDown(owner);
  const visitor = shop.asVisitor();
  const conversationId = await write(visitor);
  await reply(owner, conversationId);
  for (const agent of [third, substitute]) await sitDown(agent);

  await setOwnAbsence(owner, { substituteId: idOf(substitute), absentUntil: inAnHour() });
  await world().settle();
  // Nothing waits: it stays where it is until the customer writes.
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(owner));
  await write(visitor, conversationId);
  await passWith([owner, substitute, third], 60);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(substitute));
  expect((await explainRouting(substitute, { conversationId })).decisions[0]).toMatchObject({
    why: 'substitute',
    memberId: idOf(substitute),
  });

  await close(substitute, conversationId);
  const again = await write(visitor);
  expect(await assigneeOf(shop, again)).toBe(idOf(substitute));
  await close(substitute, again);

  await setOwnAbsence(owner, { substituteId: idOf(substitute), absentUntil: null });
  await world().settle();
  expect(await assigneeOf(shop, await write(visitor))).toBe(idOf(owner));
});

it('being away for longer than the setting counts as absent', async () => {
  const shop = await world().aShop();
  const [owner, substitute] = [await anAgent(shop, [...deskRights, routingManage]), await anAgent(shop)];
  await changeSettings(owner, { substituteAfterMinutes: 5 });
  await setAbsence(owner, { memberId: idOf(owner), substituteId: idOf(substitute), absentUntil: null });
  await sitDown(owner);
  const visitor = shop.asVisitor();
  const conversationId = await write(visitor);
  await reply(owner, conversationId);
  await sitDown(substitute);
  await setPresence(owner, { status: 'away' });
  await write(visitor, conversationId);
  await passWith([owner, substitute], 4 * 60);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(owner));
  await passWith([owner, substitute], 70);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(substitute));
});

it('who stands in for each other while both are absent have nothing moved, and are given nothing', async () => {
  const shop = await world().aShop();
  const [lin, wen] = [await anAgent(shop), await anAgent(shop)];
  await sitDown(lin);
  const visitor = shop.asVisitor();
  const conversationId = await write(visitor);
  await reply(lin, conversationId);
  await sitDown(wen);
  await setOwnAbsence(lin, { substituteId: idOf(wen), absentUntil: inAnHour() });
  await setOwnAbsence(wen, { substituteId: idOf(lin), absentUntil: inAnHour() });
  await write(visitor, conversationId);
  await passWith([lin, wen], 60);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(lin));
  expect(await assigneeOf(shop, await write(shop.asVisitor()))).toBeNull();
});

it('who said until when they are absent is given what waits when that is over', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  await sitDown(agent);
  const until = new Date(world().system.now().getTime() + 40_000).toISOString();
  await setOwnAbsence(agent, { substituteId: null, absentUntil: until });
  await world().settle();
  const conversationId = await write(shop.asVisitor());
  expect(await assigneeOf(shop, conversationId)).toBeNull();
  await passWith([agent], 50);
  expect(await assigneeOf(shop, conversationId)).toBe(idOf(agent));
});

it('nobody stands in for themselves', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const self = { substituteId: idOf(agent), absentUntil: null };
  await expect(setOwnAbsence(agent, self)).rejects.toMatchObject({ kind: 'invalid' });
});
