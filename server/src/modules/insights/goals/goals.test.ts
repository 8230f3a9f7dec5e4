import { inboxAssign, inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import {
  boardReadColleagues,
  dayAfter,
  type GoalDraft,
  goalsManage,
  goalsRead,
  todayIn,
} from '@zhiyin/domain/insights';
import { MetricQuestion } from '@zhiyin/domain/kit';
import { memberRemoved, teamsManage } from '@zhiyin/domain/people';
import { readMetrics } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { transferConversation } from '#modules/inbox';
import { createTeam } from '#modules/people';
import { askMetrics } from '#modules/platform';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { anAgent } from '../../../../test/desk.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { listNotices } from '../../platform/notices/read-notices.ts';
import { explainGoal } from './explain-goal.ts';
import { listGoals } from './read-goals.ts';
import { changeGoal, createGoal, deleteGoal, restoreGoal } from './write-goals.ts';

const world = useWorld();
const rights = [goalsManage, goalsRead, inboxRead, inboxReadAll];
const opened = 'inbox.conversations-opened';

/** A goal of the running day and the nine after it. */
function aGoal(more: Partial<GoalDraft> = {}): GoalDraft {
  const today = todayIn('Asia/Shanghai', world().system.now()).day;
  return {
    name: '十天两百个会话',
    metric: opened,
    scope: 'shop',
    scopeId: null,
    from: today,
    to: dayAfter(today, 10),
    aim: 'at-least',
    target: 2,
    tolerance: 0.1,
    parentId: null,
    breakdown: 'parts',
    ...more,
  };
}

async function write(shop: Shop): Promise<string> {
  const message = { clientMessageId: v7(), text: '在吗' };
  return (await sendVisitorMessage(shop.asVisitor(), message)).conversation.conversationId;
}

const found = async (ctx: Context, goalId: string) =>
  (await listGoals(ctx)).items.find((goal) => goal.goalId === goalId);

describe('a goal', () => {
  it('stands by what came so far and where that leads', async () => {
    const shop = await world().aShop();
    const manager = shop.as(rights);
    const { goalId } = await createGoal(manager, aGoal());
    expect(await found(manager, goalId)).toMatchObject({
      measured: { value: 0 },
      standing: 'red',
      reached: 0,
    });
    await write(shop);
    expect(await found(manager, goalId)).toMatchObject({
      measured: { value: 1 },
      reached: 0.5,
      standing: 'green',
    });
  });

  it('is red when less is wanted and there is more, and unknown when nothing is known', async () => {
    const shop = await world().aShop();
    const manager = shop.as(rights);
    await write(shop);
    await write(shop);
    const few = await createGoal(manager, aGoal({ aim: 'at-most', target: 1 }));
    const quick = await createGoal(manager, aGoal({ metric: 'inbox.first-response-median', aim: 'at-most' }));
    expect(await found(manager, few.goalId)).toMatchObject({ standing: 'red', reached: 0.5 });
    expect(await found(manager, quick.goalId)).toMatchObject({ standing: 'unknown', forecast: null });
  });

  it('shows one number to whoever may see it, and none to who may not see the metric', async () => {
    const shop = await world().aShop();
    const { goalId } = await createGoal(shop.as(rights), aGoal());
    await write(shop);
    expect(await found(shop.as([goalsRead, inboxRead]), goalId)).toMatchObject({ measured: { value: 1 } });
    expect(await found(shop.as([goalsRead]), goalId)).toMatchObject({ measured: null, standing: 'unknown' });
  });

  it('of a team is for the team and for who sees colleagues’ figures', async () => {
    const shop = await world().aShop();
    const { teamId } = await createTeam(shop.as([teamsManage]), { name: '售后' });
    const { goalId } = await createGoal(shop.as(rights), aGoal({ scope: 'team', scopeId: teamId }));
    const outsider = shop.as([goalsRead, inboxRead]);
    expect(await found(outsider, goalId)).toBeUndefined();
    expect(await found(shop.as([goalsRead], { teamIds: [teamId] }), goalId)).toBeDefined();
    expect(await found(shop.as([goalsRead, boardReadColleagues]), goalId)).toBeDefined();
    await expect(explainGoal(outsider, goalId)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is changed once for each revision, deleted, and brought back', async () => {
    const manager = (await world().aShop()).as(rights);
    const { goalId } = await createGoal(manager, aGoal());
    await changeGoal(manager, { goalId, goal: aGoal({ target: 5 }), after: 1 });
    const late = changeGoal(manager, { goalId, goal: aGoal({ target: 7 }), after: 1 });
    await expect(late).rejects.toMatchObject({ kind: 'conflict' });
    expect(await found(manager, goalId)).toMatchObject({ target: 5, revision: 2 });
    await deleteGoal(manager, goalId);
    expect(await found(manager, goalId)).toBeUndefined();
    await restoreGoal(manager, goalId);
    expect(await found(manager, goalId)).toMatchObject({ target: 5 });
  });
});

describe('a goal is refused', () => {
  it.each([
    { why: 'no such metric', more: { metric: 'inbox.happiness' }, path: 'metric' },
    {
      why: 'of a metric that knows no teams',
      more: { metric: 'inbox.messages-received', scope: 'team', scopeId: v7() } as const,
      path: 'metric',
    },
    { why: 'of nobody there is', more: { scope: 'member', scopeId: v7() } as const, path: 'scopeId' },
  ])('when it is $why', async ({ more, path }) => {
    const manager = (await world().aShop()).as(rights);
    const refused = createGoal(manager, aGoal(more));
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', fields: [{ path }] });
  });

  it('below itself, and below one of other days', async () => {
    const manager = (await world().aShop()).as(rights);
    const { goalId: above } = await createGoal(manager, aGoal());
    const { goalId: below } = await createGoal(manager, aGoal({ parentId: above }));
    const circle = changeGoal(manager, { goalId: above, goal: aGoal({ parentId: below }), after: 1 });
    await expect(circle).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'parentId' }] });
    const apart = createGoal(manager, aGoal({ parentId: above, to: dayAfter(aGoal().to, 1) }));
    await expect(apart).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'parentId' }] });
  });
});

it('tells of its light in the morning, once for each turn, and ends when its owner leaves', async () => {
  const shop = await world().aShop();
  const manager = shop.as(rights);
  const agent = await anAgent(shop, [goalsRead, inboxRead]);
  const memberId = agent.actor.id ?? '';
  const { goalId } = await createGoal(manager, aGoal({ scope: 'member', scopeId: memberId, target: 50 }));
  const told = async () =>
    (await listNotices(agent, { limit: 9 })).items.filter(({ kind }) => kind === 'insights.goal-turned');
  for (let day = 0; day < 4; day++) {
    world().pass(86_400);
    await world().settle();
  }
  expect(await told()).toHaveLength(1);
  await transact(manager, (tx) => announce(tx, memberRemoved, { memberId, roleId: v7() }));
  await world().settle();
  expect(await found(manager, goalId)).toBeUndefined();
});

it('is what metrics are held against, for the whole and for each team, by who may see it', async () => {
  const shop = await world().aShop();
  const manager = shop.as([...rights, readMetrics]);
  const { teamId } = await createTeam(shop.as([teamsManage]), { name: '售后' });
  await createGoal(manager, aGoal({ target: 200 }));
  await createGoal(manager, aGoal({ target: 80, scope: 'team', scopeId: teamId }));
  const { from, to } = aGoal();
  const question = {
    metric: opened,
    period: { from, to, zone: 'Asia/Shanghai' },
    groupBy: 'team',
    compare: 'target',
  };
  const targets = async (ctx: Context, more: object = {}) =>
    (await askMetrics(ctx, [MetricQuestion.parse({ ...question, ...more })])).answers[0]?.targets;
  expect(new Set(await targets(manager))).toEqual(
    new Set([
      { group: null, value: 200 },
      { group: teamId, value: 80 },
    ]),
  );
  const week = { period: { ...question.period, to: dayAfter(from, 7) } };
  expect(await targets(manager, week)).toEqual([]);
  expect(await targets(shop.as([readMetrics, inboxRead]))).toEqual([]);
  expect(await targets(shop.as([readMetrics, inboxRead, goalsRead]))).toEqual([{ group: null, value: 200 }]);
});

it('takes a change apart into the goals below, which sum to it', async () => {
  const shop = await world().aShop();
  const manager = shop.as([...rights, inboxAssign]);
  const { teamId } = await createTeam(shop.as([teamsManage]), { name: '售后' });
  const { goalId } = await createGoal(manager, aGoal());
  const ofTeam = await createGoal(manager, aGoal({ parentId: goalId, scope: 'team', scopeId: teamId }));
  const conversationId = await write(shop);
  await transferConversation(manager, {
    conversationId,
    to: { teamId },
    note: '',
    clientMessageId: v7(),
  });
  await write(shop);
  const { change, parts } = await explainGoal(manager, goalId);
  expect(change).toBe(2);
  expect(parts).toEqual([
    { goalId: ofTeam.goalId, before: 0, after: 1, part: 1 },
    { goalId: null, before: null, after: null, part: 1 },
  ]);
});
