import { routingManage } from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { anAgent, aReason } from '../../../../test/desk.ts';
import { idOf, theDesk } from '../../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { setReason } from '../../inbox/actions/set-reason.ts';
import { transferConversation } from '../../inbox/actions/transfer-conversation.ts';
import { heartbeat } from '../../people/presence/beat.ts';
import { changeSettings } from '../actions/change-settings.ts';
import { readMine } from '../offers/read-mine.ts';
import { endBreather } from './breathers.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, close } = theDesk(world);

/** A shop where complaints weigh 2, and who has closed one has a minute. */
async function aShopThatBreathes(): Promise<Shop> {
  const shop = await world().aShop();
  await aReason(shop, 'complaint');
  const difficulty = { reasons: [{ reasonKey: 'complaint', weight: 2 }], highWeight: 1, urgentWeight: 1 };
  await changeSettings(shop.as([routingManage]), { difficulty, breather: { weightMin: 2, seconds: 60 } });
  return shop;
}

it('gives who closed a hard one nothing for a while, and says until when', async () => {
  const shop = await aShopThatBreathes();
  const agent = await anAgent(shop);
  await sitDown(agent);
  const hard = await write(shop.asVisitor());
  await setReason(agent, { conversationId: hard, reasonKey: 'complaint' });
  await world().settle();
  await close(agent, hard);
  const next = await write(shop.asVisitor());
  expect(await assigneeOf(shop, next)).toBeNull();
  expect((await readMine(agent)).breatherUntil).not.toBeNull();
  for (let n = 0; n < 6; n++) {
    world().pass(10);
    await heartbeat(agent);
    await world().settle();
  }
  expect(await assigneeOf(shop, next)).toBe(idOf(agent));
  expect((await readMine(agent)).breatherUntil).toBeNull();
});

it('ends when they say so', async () => {
  const shop = await aShopThatBreathes();
  const agent = await anAgent(shop);
  await sitDown(agent);
  const hard = await write(shop.asVisitor());
  await setReason(agent, { conversationId: hard, reasonKey: 'complaint' });
  await close(agent, hard);
  const next = await write(shop.asVisitor());
  await endBreather(agent);
  await world().settle();
  expect(await assigneeOf(shop, next)).toBe(idOf(agent));
});

it('takes back what they are being asked, and asks again when it is over', async () => {
  const shop = await aShopThatBreathes();
  const agent = await anAgent(shop);
  await sitDown(agent);
  const hard = await write(shop.asVisitor());
  await setReason(agent, { conversationId: hard, reasonKey: 'complaint' });
  await changeSettings(shop.as([routingManage]), { delivery: 'offer' });
  await world().settle();
  const next = await write(shop.asVisitor());
  const asked = async () => (await readMine(agent)).offers.map(({ conversationId }) => conversationId);
  expect(await asked()).toEqual([next]);
  await close(agent, hard);
  expect(await asked()).toEqual([]);
  await endBreather(agent);
  await world().settle();
  expect(await asked()).toEqual([next]);
});

it('is not there after an easy one, and is there after a hard one that was handed on', async () => {
  const shop = await aShopThatBreathes();
  const [agent, other] = [await anAgent(shop), await anAgent(shop)];
  await sitDown(agent);
  await close(agent, await write(shop.asVisitor()));
  expect((await readMine(agent)).breatherUntil).toBeNull();
  const hard = await write(shop.asVisitor());
  await setReason(agent, { conversationId: hard, reasonKey: 'complaint' });
  await transferConversation(agent, {
    conversationId: hard,
    to: { memberId: idOf(other) },
    note: '',
    clientMessageId: v7(),
  });
  await world().settle();
  expect((await readMine(agent)).breatherUntil).not.toBeNull();
  expect((await readMine(other)).breatherUntil).toBeNull();
});
