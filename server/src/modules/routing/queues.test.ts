import { inboxRead, tagsManage } from '@zhiyin/domain/inbox';
import { skillsManage, teamsManage } from '@zhiyin/domain/people';
import { reasonsManage } from '@zhiyin/domain/reasons';
import { type QueueDefinition, routingManage } from '@zhiyin/domain/routing';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { anAgent, deskRights } from '../../../test/desk.ts';
import { idOf, theDesk } from '../../../test/routing-desk.ts';
import { useWorld } from '../../../test/world.ts';
import { setPriority } from '../inbox/actions/set-priority.ts';
import { setReason } from '../inbox/actions/set-reason.ts';
import { tagConversation } from '../inbox/actions/tag-conversation.ts';
import { createTag } from '../inbox/tags/create-tag.ts';
import { createSkill } from '../people/skills/create-skill.ts';
import { editSkill } from '../people/skills/edit-skill.ts';
import { setMemberSkills } from '../people/skills/set-member-skills.ts';
import { createTeam } from '../people/teams/create-team.ts';
import { addReason } from '../reasons/actions/add-reason.ts';
import { changeSettings } from './actions/change-settings.ts';
import { explainRouting } from './actions/explain-routing.ts';
import { changeQueue, createQueue, deleteQueue, listQueues, orderQueues } from './actions/queues.ts';
import { readQueue } from './actions/read-queue.ts';

const world = useWorld();
const { write, crowd, sitDown, assigneeOf, pass } = theDesk(world);

const bossRights = [...deskRights, routingManage, skillsManage, tagsManage, teamsManage, reasonsManage];

const aQueue = (parts: Partial<QueueDefinition> = {}): QueueDefinition => ({
  name: 'VIP',
  filter: { all: [] },
  teamId: null,
  needs: [],
  tierMin: 1,
  method: 'longest-idle',
  delivery: 'push',
  headStartMinutes: 0,
  tierMax: null,
  headStarts: null,
  advantages: [],
  overflow: [],
  ...parts,
});

/** A shop with somebody who sets it up, a skill, one who has it and one who has not; nobody is at the desk yet. */
async function aShopWithEnglish() {
  const shop = await world().aShop();
  const boss = shop.as(bossRights);
  const [speaks, other] = [await anAgent(shop), await anAgent(shop)];
  const { skillId } = await createSkill(boss, { name: 'English' });
  await setMemberSkills(boss, { memberId: idOf(speaks), tier: 2, skills: [{ skillId, level: 4 }] });
  await world().settle();
  return { shop, boss, speaks, other, skillId };
}

/** A tag, and a filter that holds for what has it. */
async function aTagFilter(boss: Context) {
  const { tagId } = await createTag(boss, { name: 'VIP', colour: 'red' });
  return { tagId, filter: { field: 'tags', operator: 'has-any-of', value: [tagId] } };
}

const explain = async (ctx: Context, conversationId: string) =>
  (await explainRouting(ctx, { conversationId })).decisions[0];

describe('a queue that asks for a skill', () => {
  it('is served by who has it at that level, and by nobody else', async () => {
    const { shop, boss, speaks, other, skillId } = await aShopWithEnglish();
    const { queueId } = await createQueue(
      boss,
      aQueue({ needs: [{ skillId, level: 4 }], method: 'best-skill' }),
    );
    await sitDown(other);
    const conversationId = await write(shop.asVisitor());
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    expect(await readQueue(boss)).toMatchObject({
      entries: [{ queueId, step: 0, weight: 1, handsCount: 0 }],
    });
    await sitDown(speaks);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(speaks));
    expect(await explain(boss, conversationId)).toMatchObject({ why: 'best-skill', candidates: 1, queueId });
  });

  it('is served by who learns it, the moment it is written down', async () => {
    const { shop, boss, other, skillId } = await aShopWithEnglish();
    await createQueue(boss, aQueue({ needs: [{ skillId, level: 2 }] }));
    await sitDown(other);
    const conversationId = await write(shop.asVisitor());
    await setMemberSkills(boss, { memberId: idOf(other), tier: 1, skills: [{ skillId, level: 2 }] });
    await world().settle();
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(other));
  });

  it('asks for it no longer once it is archived', async () => {
    const { shop, boss, other, skillId } = await aShopWithEnglish();
    await createQueue(boss, aQueue({ needs: [{ skillId, level: 1 }] }));
    await sitDown(other);
    const conversationId = await write(shop.asVisitor());
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    await editSkill(boss, { skillId, isArchived: true });
    await world().settle();
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(other));
  });

  it('lets those behind it pass whom somebody can take', async () => {
    const { shop, boss, other, skillId } = await aShopWithEnglish();
    const isTagged = await aTagFilter(boss);
    await createQueue(boss, aQueue({ filter: isTagged.filter, needs: [{ skillId, level: 1 }] }));
    const [english = '', chinese = ''] = await crowd(shop, 2);
    await tagConversation(other, { conversationId: english, add: [isTagged.tagId], remove: [] });
    await world().settle();
    await sitDown(other);
    expect(await assigneeOf(shop, english)).toBeNull();
    expect(await assigneeOf(shop, chinese)).toBe(idOf(other));
  });
});

describe('a queue that nobody serves in time', () => {
  it('asks for less, step by step, without anybody doing anything', async () => {
    const { shop, boss, other, skillId } = await aShopWithEnglish();
    const step = {
      reach: { kind: 'same' },
      isSkillWaived: false,
      isTierWaived: false,
      isNextTierAsked: false,
    } as const;
    await createQueue(
      boss,
      aQueue({
        needs: [{ skillId, level: 1 }],
        tierMin: 3,
        overflow: [
          { ...step, afterSeconds: 60, isSkillWaived: true },
          { ...step, afterSeconds: 120, isTierWaived: true },
        ],
      }),
    );
    await sitDown(other);
    const conversationId = await write(shop.asVisitor());
    await pass(30);
    expect(await readQueue(boss)).toMatchObject({ entries: [{ step: 0, handsCount: 0 }] });
    await pass(31);
    expect(await readQueue(boss)).toMatchObject({ entries: [{ step: 1, handsCount: 0 }] });
    await sitDown(other);
    await pass(20);
    await sitDown(other);
    await pass(20);
    await sitDown(other);
    await pass(20);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(other));
    expect(await explain(boss, conversationId)).toMatchObject({ step: 2, memberId: idOf(other) });
  });

  it('goes to another team, and then to everybody', async () => {
    const shop = await world().aShop();
    const boss = shop.as(bossRights);
    const [day, night] = [await createTeam(boss, { name: '白班' }), await createTeam(boss, { name: '夜班' })];
    const atNight = await anAgent(shop, deskRights, [night.teamId]);
    const step = { isSkillWaived: false, isTierWaived: false, isNextTierAsked: false };
    await createQueue(
      boss,
      aQueue({
        teamId: day.teamId,
        overflow: [{ ...step, afterSeconds: 20, reach: { kind: 'team', teamId: night.teamId } }],
      }),
    );
    await sitDown(atNight);
    const conversationId = await write(shop.asVisitor());
    expect(await assigneeOf(shop, conversationId)).toBeNull();
    await pass(21);
    expect(await assigneeOf(shop, conversationId)).toBe(idOf(atNight));
  });
});

describe('what stands in which queue', () => {
  it('is decided by the first whose filter holds, and again when the conversation or the order changes', async () => {
    const { shop, boss, speaks } = await aShopWithEnglish();
    const { filter, tagId } = await aTagFilter(boss);
    const vip = await createQueue(boss, aQueue({ filter }));
    const all = await createQueue(boss, aQueue({ name: 'All' }));
    const conversationId = await write(shop.asVisitor());
    const standsIn = async () => (await readQueue(boss)).entries[0]?.queueId;
    expect(await standsIn()).toBe(all.queueId);
    await tagConversation(speaks, { conversationId, add: [tagId], remove: [] });
    await world().settle();
    expect(await standsIn()).toBe(vip.queueId);
    await orderQueues(boss, { queueIds: [all.queueId, vip.queueId] });
    await world().settle();
    expect(await standsIn()).toBe(all.queueId);
    await deleteQueue(boss, all);
    await world().settle();
    expect(await standsIn()).toBe(vip.queueId);
    expect((await listQueues(boss)).items).toMatchObject([{ queueId: vip.queueId }]);
  });

  it('goes before others by as much as its queue has a head start', async () => {
    const { shop, boss, other } = await aShopWithEnglish();
    const { filter, tagId } = await aTagFilter(boss);
    await createQueue(boss, aQueue({ filter, headStartMinutes: 10 }));
    const ordinary = await write(shop.asVisitor());
    await pass(5 * 60);
    const important = await write(shop.asVisitor());
    await tagConversation(other, { conversationId: important, add: [tagId], remove: [] });
    await world().settle();
    await sitDown(other, 1);
    expect(await assigneeOf(shop, important)).toBe(idOf(other));
    expect(await assigneeOf(shop, ordinary)).toBeNull();
  });
});

describe('hard conversations', () => {
  const difficulty = { reasons: [{ reasonKey: 'after-sales', weight: 2 }], highWeight: 1, urgentWeight: 3 };

  it('take more of a capacity', async () => {
    const { shop, boss, other } = await aShopWithEnglish();
    await addReason(boss, {
      key: 'after-sales',
      parentKey: null,
      words: { zh: '售后', en: 'After sales' },
    });
    await changeSettings(boss, { difficulty });
    await sitDown(other, 3);
    const [first, second] = await crowd(shop, 2);
    await setReason(other, { conversationId: first ?? '', reasonKey: 'after-sales' });
    await world().settle();
    // Two and one: nothing fits any more, though they are two of three.
    const third = await write(shop.asVisitor());
    expect(await assigneeOf(shop, second ?? '')).toBe(idOf(other));
    expect(await assigneeOf(shop, third)).toBeNull();
    expect(await readQueue(boss)).toMatchObject({
      agents: expect.arrayContaining([expect.objectContaining({ load: 3 })]),
    });
    await changeSettings(boss, { difficulty: { reasons: [], highWeight: 1, urgentWeight: 1 } });
    await world().settle();
    expect(await assigneeOf(shop, third)).toBe(idOf(other));
  });

  it('wait until they fit, or until somebody has nothing else', async () => {
    const { shop, boss, other } = await aShopWithEnglish();
    await changeSettings(boss, { difficulty });
    const heavy = await write(shop.asVisitor());
    await setPriority(boss, { conversationId: heavy, priority: 'urgent' });
    await world().settle();
    await sitDown(other, 2);
    // Heavier than all there is: whoever has nothing takes it, and nothing beside it.
    expect(await assigneeOf(shop, heavy)).toBe(idOf(other));
    expect(await assigneeOf(shop, await write(shop.asVisitor()))).toBeNull();
  });
});

describe('two who set up queues', () => {
  it('do not overwrite each other', async () => {
    const { boss } = await aShopWithEnglish();
    const { queueId, revision } = await createQueue(boss, aQueue());
    await changeQueue(boss, { queueId, revision, definition: aQueue({ headStartMinutes: 5 }) });
    await expect(changeQueue(boss, { queueId, revision, definition: aQueue() })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect((await listQueues(boss)).items).toMatchObject([
      { revision: 2, definition: { headStartMinutes: 5 } },
    ]);
  });

  it('do not put in order what has been added or deleted meanwhile', async () => {
    const { boss } = await aShopWithEnglish();
    const { queueId } = await createQueue(boss, aQueue());
    await createQueue(boss, aQueue({ name: 'All' }));
    for (const queueIds of [[queueId], [queueId, queueId], [queueId, v7()]])
      await expect(orderQueues(boss, { queueIds })).rejects.toMatchObject({ kind: 'conflict' });
  });
});

it.each([
  {
    why: 'a filter that names no field',
    parts: { filter: { field: 'colour', operator: 'is', value: 'red' } },
  },
  { why: 'a team that is not there', parts: { teamId: v7() } },
  { why: 'a skill that is not there', parts: { needs: [{ skillId: v7(), level: 1 }] } },
  {
    why: 'an overflow to a team that is not there',
    parts: {
      overflow: [
        {
          afterSeconds: 60,
          reach: { kind: 'team' as const, teamId: v7() },
          isSkillWaived: false,
          isTierWaived: false,
          isNextTierAsked: false,
        },
      ],
    },
  },
])('refuses a queue with $why', async ({ parts }) => {
  const { boss } = await aShopWithEnglish();
  await expect(createQueue(boss, aQueue(parts))).rejects.toMatchObject({ kind: 'invalid' });
});

it('lets everybody at the desk see the queues, and only who may change them', async () => {
  const { shop, boss } = await aShopWithEnglish();
  const { queueId, revision } = await createQueue(boss, aQueue());
  const agent = shop.as([inboxRead]);
  expect((await listQueues(agent)).items).toHaveLength(1);
  const forbidden = { kind: 'forbidden' };
  await expect(createQueue(agent, aQueue({ name: 'x' }))).rejects.toMatchObject(forbidden);
  await expect(changeQueue(agent, { queueId, revision, definition: aQueue() })).rejects.toMatchObject(
    forbidden,
  );
  await expect(deleteQueue(agent, { queueId })).rejects.toMatchObject(forbidden);
  await expect(orderQueues(agent, { queueIds: [queueId] })).rejects.toMatchObject(forbidden);
  await expect(listQueues(shop.as([]))).rejects.toMatchObject(forbidden);
});
