import { inboxReply } from '@zhiyin/domain/inbox';
import { skillsManage } from '@zhiyin/domain/people';
import { type QueueDefinition, routingManage } from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent, deskRights } from '../../../test/desk.ts';
import { idOf, theDesk } from '../../../test/routing-desk.ts';
import { type Shop, useWorld } from '../../../test/world.ts';
import { setPriority } from '../inbox/actions/set-priority.ts';
import { snoozeConversation } from '../inbox/actions/snooze-conversation.ts';
import { transferConversation } from '../inbox/actions/transfer-conversation.ts';
import { heartbeat } from '../people/presence/beat.ts';
import { setCapacity } from '../people/presence/set-capacity.ts';
import { createSkill } from '../people/skills/create-skill.ts';
import { setMemberSkills } from '../people/skills/set-member-skills.ts';
import { changeSettings } from './actions/change-settings.ts';
import { createQueue } from './actions/queues.ts';
import { readQueue } from './actions/read-queue.ts';

const world = useWorld();
const { write, crowd, sitDown, assigneeOf, reply, pass } = theDesk(world);

const aQueue = (parts: Partial<QueueDefinition>): QueueDefinition => ({
  name: 'All',
  filter: { all: [] },
  teamId: null,
  needs: [],
  tierMin: 1,
  tierMax: null,
  method: 'longest-idle',
  delivery: 'push',
  headStartMinutes: 0,
  headStarts: null,
  advantages: [],
  overflow: [],
  ...parts,
});
const boss = (shop: Shop) => shop.as([...deskRights, routingManage, skillsManage]);

async function countsOf(shop: Shop, ids: readonly string[], agents: readonly Context[]): Promise<number[]> {
  const had = await Promise.all(ids.map((id) => assigneeOf(shop, id)));
  return agents.map((agent) => had.filter((memberId) => memberId === idOf(agent)).length);
}

/** Time passes, and these say now and then that they are still there. */
async function passWith(agents: readonly Context[], seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 10) {
    world().pass(10);
    for (const agent of agents) await heartbeat(agent);
    await world().settle();
  }
}

describe('a share', () => {
  it('brings a newcomer half as much as the others, from the moment it is set', async () => {
    const shop = await world().aShop();
    const agents = [await anAgent(shop), await anAgent(shop)];
    const [newcomer] = agents;
    for (const agent of agents) await sitDown(agent, 50);
    await setCapacity(boss(shop), { memberId: newcomer ? idOf(newcomer) : '', capacity: 50, share: 0.5 });
    expect(await countsOf(shop, await crowd(shop, 9), agents)).toEqual([3, 6]);
  });
});

describe('a limit of its own for chats', () => {
  it('keeps the rest of the room for what comes otherwise', async () => {
    const shop = await world().aShop();
    const agent = await anAgent(shop);
    await setCapacity(boss(shop), { memberId: idOf(agent), capacity: 3, channelCapacities: { widget: 1 } });
    await sitDown(agent);
    const atChat = () => {
      const visitor = shop.asVisitor();
      return { ...visitor, actor: { ...visitor.actor, channelId: v7() } };
    };
    const chats = [await write(atChat()), await write(atChat())];
    const byPortal = await crowd(shop, 3);
    expect(await countsOf(shop, chats, [agent])).toEqual([1]);
    expect(await countsOf(shop, byPortal, [agent])).toEqual([2]);
  });
});

describe('a chat that was quiet', () => {
  it('wakes into the queue when there is no room for it, also when nobody waits for an answer', async () => {
    const shop = await world().aShop();
    const [agent, other] = [await anAgent(shop), await anAgent(shop)];
    await sitDown(agent, 1);
    const first = await write(shop.asVisitor());
    await reply(agent, first);
    const until = new Date(world().system.now().getTime() + 60_000).toISOString();
    await snoozeConversation(shop.as([inboxReply, ...deskRights]), { conversationId: first, until });
    await world().settle();
    const second = await write(shop.asVisitor());
    expect(await assigneeOf(shop, second)).toBe(idOf(agent));
    await passWith([agent], 70);
    expect(await assigneeOf(shop, first)).toBeNull();
    expect((await readQueue(agent)).agents.map(({ load }) => load)).toEqual([1, 0]);
    await heartbeat(agent);
    await sitDown(other);
    expect(await assigneeOf(shop, first)).toBe(idOf(other));
  });
});

describe('the language of a customer', () => {
  it('is asked for while somebody who is there speaks it, and else is no reason to wait', async () => {
    const shop = await world().aShop();
    const [plain, speaks] = [await anAgent(shop), await anAgent(shop)];
    const { skillId } = await createSkill(boss(shop), { name: 'English', language: 'en' });
    const known = { tier: 1, skills: [{ skillId, level: 2 }] } as const;
    await setMemberSkills(boss(shop), { memberId: idOf(speaks), ...known, skills: [...known.skills] });
    await changeSettings(boss(shop), { isLanguageAsked: true });
    await sitDown(plain);
    expect(await assigneeOf(shop, await write(shop.asVisitor()))).toBe(idOf(plain));
    await sitDown(speaks, 2);
    expect(await countsOf(shop, await crowd(shop, 3), [plain, speaks])).toEqual([0, 2]);
    expect((await readQueue(boss(shop))).entries).toMatchObject([{ handsCount: 0 }]);
  });
});

describe('a queue', () => {
  it('keeps its first tier busy before it asks the next', async () => {
    const shop = await world().aShop();
    const [first, second] = [await anAgent(shop), await anAgent(shop)];
    await setMemberSkills(boss(shop), { memberId: idOf(second), tier: 2, skills: [] });
    const step = { reach: { kind: 'same' }, isSkillWaived: false, isTierWaived: false } as const;
    const overflow = [{ ...step, afterSeconds: 60, isNextTierAsked: true }];
    await createQueue(boss(shop), aQueue({ tierMax: 1, overflow }));
    await sitDown(second);
    await sitDown(first, 1);
    const ids = await crowd(shop, 2);
    expect(await countsOf(shop, ids, [first, second])).toEqual([1, 0]);
    await passWith([first, second], 70);
    expect(await countsOf(shop, ids, [first, second])).toEqual([1, 1]);
  });

  it('has an order of its own: priorities worth nothing in it, and a class of customers that comes sooner', async () => {
    const shop = await world().aShop();
    const headStarts = { low: 0, high: 0, urgent: 0 };
    const advantages = [
      { filter: { field: 'priority', operator: 'is', value: 'low' } as const, minutes: 10 },
      { filter: { field: 'customerLanguage', operator: 'is', value: 'en' } as const, minutes: 1 },
    ];
    await createQueue(boss(shop), aQueue({ headStarts, advantages }));
    const ids: string[] = [];
    for (const priority of ['normal', 'urgent', 'low'] as const) {
      const conversationId = await write(shop.asVisitor());
      await setPriority(boss(shop), { conversationId, priority });
      await pass(5);
      ids.push(conversationId);
    }
    const { entries } = await readQueue(boss(shop));
    const order = entries.map(({ conversationId }) => ids.indexOf(conversationId));
    expect(order).toEqual([2, 0, 1]);
  });
});

describe('a conversation that was handed on', () => {
  const note = { note: '要退大额', reason: 'authority' as const };
  const handOn = async (ctx: Context, conversationId: string, to: { tier: 2 } | { teamId: string }) => {
    await transferConversation(ctx, { conversationId, to, ...note, clientMessageId: v7() });
    await world().settle();
  };

  it('to a tier goes to somebody of it, now or later, and to nobody below', async () => {
    const shop = await world().aShop();
    const [first, beside, second] = [await anAgent(shop), await anAgent(shop), await anAgent(shop)];
    await setMemberSkills(boss(shop), { memberId: idOf(second), tier: 2, skills: [] });
    await sitDown(first);
    const conversationId = await write(shop.asVisitor());
    await sitDown(beside);
    await handOn(first, conversationId, { tier: 2 });
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    expect((await readQueue(first)).entries).toMatchObject([{ handsCount: 0 }]);
    await sitDown(second);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(second));
  });

  it('to their own team does not come back to them, unless there is nobody else', async () => {
    const shop = await world().aShop();
    const teamId = v7();
    const [first, other] = [
      await anAgent(shop, undefined, [teamId]),
      await anAgent(shop, undefined, [teamId]),
    ];
    for (const agent of [first, other]) await sitDown(agent);
    const conversationId = await write(shop.asVisitor());
    const holder = (await assigneeOf(shop, conversationId)) === idOf(first) ? first : other;
    await reply(holder, conversationId);
    await handOn(holder, conversationId, { teamId });
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(holder === first ? other : first));

    const alone = await world().aShop();
    const only = await anAgent(alone, undefined, [teamId]);
    await sitDown(only);
    const again = await write(alone.asVisitor());
    await handOn(only, again, { teamId });
    expect(await assigneeOf(alone, again)).toBe(idOf(only));
  });
});
