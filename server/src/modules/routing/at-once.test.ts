import { peopleManage, skillsManage } from '@zhiyin/domain/people';
import { routingManage } from '@zhiyin/domain/routing';
import { storeLink, storeRead, storeWrite, tellOrders as tellContract } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import { anAgent, deskRights } from '../../../test/desk.ts';
import { idOf, theDesk } from '../../../test/routing-desk.ts';
import { useWorld } from '../../../test/world.ts';
import { snoozeConversation } from '../inbox/actions/snooze-conversation.ts';
import { heartbeat } from '../people/presence/beat.ts';
import { setCapacity } from '../people/presence/set-capacity.ts';
import { createSkill } from '../people/skills/create-skill.ts';
import { setMemberSkills } from '../people/skills/set-member-skills.ts';
import { linkOrder } from '../store/links/link-order.ts';
import { tellOrders } from '../store/orders/tell-orders.ts';
import { changeSettings } from './actions/change-settings.ts';
import { createQueue } from './actions/queues.ts';
import { readQueue } from './actions/read-queue.ts';

const world = useWorld();
const { write, sitDown, assigneeOf, reply, close } = theDesk(world);

const queue = {
  name: 'All',
  filter: { all: [] },
  teamId: null,
  needs: [],
  tierMin: 1 as const,
  method: 'longest-idle' as const,
  delivery: 'push' as const,
  headStartMinutes: 0,
  tierMax: null,
  headStarts: null,
  advantages: [],
  overflow: [],
};

it('counts at once whatever is changed: nobody signs in again, reloads, or does anything', async () => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  const boss = shop.as([...deskRights, routingManage, skillsManage, peopleManage]);
  const { skillId } = await createSkill(boss, { name: 'English' });
  await createQueue(boss, { ...queue, needs: [{ skillId, level: 3 }] });
  await sitDown(agent, 1);
  const first = await write(shop.asVisitor());
  expect(await assigneeOf(shop, first)).toBeNull();

  await setMemberSkills(boss, { memberId: idOf(agent), tier: 1, skills: [{ skillId, level: 4 }] });
  await world().settle();
  expect(await assigneeOf(shop, first)).toBe(idOf(agent));

  const second = await write(shop.asVisitor());
  expect(await assigneeOf(shop, second)).toBeNull();
  await setCapacity(boss, { memberId: idOf(agent), capacity: 2 });
  await world().settle();
  expect(await assigneeOf(shop, second)).toBe(idOf(agent));

  await changeSettings(boss, { isOn: false });
  await setCapacity(boss, { memberId: idOf(agent), capacity: 3 });
  const third = await write(shop.asVisitor());
  expect(await assigneeOf(shop, third)).toBeNull();
  await changeSettings(boss, { isOn: true });
  await world().settle();
  expect(await assigneeOf(shop, third)).toBe(idOf(agent));
});

it.each([
  { why: 'its customer writes', wakes: 'message' as const },
  { why: 'its moment comes while its customer waits', wakes: 'moment' as const },
])('a quiet conversation that wakes because $why pushes nobody over their capacity', async ({ wakes }) => {
  const shop = await world().aShop();
  const agent = await anAgent(shop);
  await sitDown(agent, 1);
  const visitor = shop.asVisitor();
  const quiet = await write(visitor);
  if (wakes === 'message') await reply(agent, quiet);
  const until = new Date(world().system.now().getTime() + 20_000).toISOString();
  await snoozeConversation(agent, { conversationId: quiet, until });
  await world().settle();
  const other = await write(shop.asVisitor());
  expect(await assigneeOf(shop, other)).toBe(idOf(agent));
  if (wakes === 'message') await write(visitor, quiet);
  for (let n = 0; n < 3; n++) {
    world().pass(10);
    await heartbeat(agent);
    await world().settle();
  }
  expect((await readQueue(agent)).agents).toMatchObject([{ load: 1, capacity: 1 }]);
  expect(await assigneeOf(shop, quiet)).toBeNull();
});

it('goes by what the customer bought last, and how far that order is', async () => {
  const shop = await world().aShop();
  const [tea, other] = [await anAgent(shop), await anAgent(shop)];
  const boss = shop.as([...deskRights, routingManage, skillsManage]);
  const { skillId } = await createSkill(boss, { name: 'Tea' });
  await setMemberSkills(boss, { memberId: idOf(tea), tier: 1, skills: [{ skillId, level: 3 }] });
  const filter = {
    all: [
      { field: 'orderState', operator: 'is' as const, value: 'shipped' },
      { field: 'orderProduct', operator: 'contains' as const, value: '龙井' },
    ],
  };
  await createQueue(boss, { ...queue, filter, needs: [{ skillId, level: 1 }] });
  const visitor = shop.asVisitor();
  await sitDown(other);
  await close(other, await write(visitor));

  const order = { platform: 'taobao', number: '900719', state: 'shipped', title: '西湖龙井 明前特级' };
  const keeper = shop.as([storeWrite, storeLink, storeRead]);
  const { items } = await tellOrders(keeper, tellContract.body.parse({ orders: [order] }));
  await linkOrder(keeper, { orderId: items[0]?.orderId ?? '', customerId: idOf(visitor) });
  // Whoever had them before cannot be given what their parcel is about.
  const again = await write(visitor);
  expect(await assigneeOf(shop, again)).toBeNull();
  await sitDown(tea);
  expect(await assigneeOf(shop, again)).toBe(idOf(tea));
});
