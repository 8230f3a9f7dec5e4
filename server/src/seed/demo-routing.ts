import { capacityAtFirst } from '@zhiyin/domain/people';
import type { QueueDefinition } from '@zhiyin/domain/routing';
import {
  allTeams,
  createSkill,
  pageOfMembers,
  setAbsence,
  setCapacity,
  setMemberSkills,
} from '#modules/people';
import { changeSettings, createQueue } from '#modules/routing';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { demoTeams } from './demo-people.ts';

const skills = ['English', '茶叶知识 Tea', '退换货 Returns'] as const;
type SkillName = (typeof skills)[number];
const [english, tea, returns] = skills;

interface Knows {
  readonly tier: 1 | 2 | 3;
  readonly skills: readonly (readonly [SkillName, number])[];
}

/** What everybody of the demo is good at, by name; whoever is not named is new. */
const knows: Readonly<Record<string, Knows>> = {
  沈知音: {
    tier: 3,
    skills: [
      [english, 4],
      [returns, 4],
      [tea, 5],
    ],
  },
  许曼: { tier: 3, skills: [[tea, 5]] },
  周可: {
    tier: 2,
    skills: [
      [tea, 4],
      [english, 2],
    ],
  },
  林夏: { tier: 1, skills: [[tea, 3]] },
  陈默: {
    tier: 1,
    skills: [
      [tea, 2],
      [english, 3],
    ],
  },
  何苗: { tier: 3, skills: [[returns, 5]] },
  吴桐: { tier: 1, skills: [[returns, 3]] },
  赵一鸣: {
    tier: 2,
    skills: [
      [returns, 4],
      [tea, 2],
    ],
  },
  'Emma Reed': {
    tier: 1,
    skills: [
      [english, 5],
      [returns, 3],
    ],
  },
};

/** Who stands in for whom. */
const substitutes = [
  ['吴桐', '赵一鸣'],
  ['林夏', '周可'],
] as const;

const plain: Omit<QueueDefinition, 'name' | 'filter'> = {
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
};
const toEverybody = (afterSeconds: number): QueueDefinition['overflow'][number] => ({
  afterSeconds,
  reach: { kind: 'everybody' },
  isSkillWaived: true,
  isTierWaived: true,
  isNextTierAsked: false,
});

/** Gives a demo shop skills, queues that ask for them, weights of hard ones, and substitutes. */
export async function makeRouting(ctx: Context): Promise<void> {
  const all = { after: undefined, limit: 200, includeRemoved: false };
  const members = await look(ctx, (tx) => pageOfMembers(tx, all));
  const idOf = new Map(members.map(({ name, memberId }) => [name, memberId]));
  const skillIds = new Map<SkillName, string>();
  for (const name of skills) {
    const language = name === english ? 'en' : null;
    skillIds.set(name, (await createSkill(ctx, { name, language })).skillId);
  }
  for (const [name, { tier, skills: own }] of Object.entries(knows)) {
    const memberId = idOf.get(name);
    if (memberId === undefined) continue;
    const levels = own.map(([skill, level]) => ({ skillId: skillIds.get(skill) ?? '', level }));
    await setMemberSkills(ctx, { memberId, tier, skills: levels });
  }
  for (const [name, substitute] of substitutes) {
    const [memberId, substituteId] = [idOf.get(name), idOf.get(substitute)];
    if (memberId && substituteId) await setAbsence(ctx, { memberId, substituteId, absentUntil: null });
  }
  // The newest colleague begins with half as much as the others.
  const newcomer = idOf.get('吴桐');
  if (newcomer) await setCapacity(ctx, { memberId: newcomer, capacity: capacityAtFirst, share: 0.5 });
  const teams = await look(ctx, (tx) => allTeams(tx, false));
  const after = teams.find(({ name }) => name === demoTeams[1])?.teamId ?? null;
  for (const queue of queuesOf(skillIds, after)) await createQueue(ctx, queue);
  const reasons = [
    { reasonKey: 'damaged', weight: 2 },
    { reasonKey: 'return', weight: 1.5 },
  ];
  await changeSettings(ctx, {
    difficulty: { reasons, highWeight: 1.25, urgentWeight: 2 },
    isLanguageAsked: true,
    // A broken pot is hard to talk about: a minute to oneself afterwards.
    breather: { weightMin: 2, seconds: 60 },
  });
}

/** Those who come again: sooner than others, and to the experts only when nobody else can. */
const regulars: QueueDefinition = {
  ...plain,
  name: '老顾客 Regulars',
  filter: { all: [{ field: 'orderCount', operator: 'at-least', value: 2 }] },
  headStartMinutes: 20,
  tierMax: 2,
  advantages: [
    { filter: { all: [{ field: 'orderCount', operator: 'at-least', value: 5 }] }, minutes: 30 },
    { filter: { all: [{ field: 'isKnownCustomer', operator: 'is', value: true }] }, minutes: 10 },
  ],
  overflow: [
    { ...toEverybody(120), reach: { kind: 'same' }, isTierWaived: false, isNextTierAsked: true },
    toEverybody(300),
  ],
};

function queuesOf(skillIds: ReadonlyMap<SkillName, string>, afterSales: string | null): QueueDefinition[] {
  const needs = (name: SkillName, level: number) => [{ skillId: skillIds.get(name) ?? '', level }];
  const orderIs = (value: string[]) => ({ field: 'orderState', operator: 'is-any-of' as const, value });
  return [
    {
      ...plain,
      name: '英文顾客 English',
      filter: { all: [{ field: 'customerLanguage', operator: 'is', value: 'en' }] },
      needs: needs(english, 3),
      method: 'best-skill',
      overflow: [toEverybody(120)],
    },
    {
      ...plain,
      name: '退款和破损 Refunds',
      filter: {
        any: [
          { field: 'orderRefund', operator: 'is', value: 'asked' },
          { field: 'customerText', operator: 'contains', value: '退' },
          { field: 'customerText', operator: 'contains', value: '坏' },
        ],
      },
      needs: needs(returns, 3),
      method: 'least-loaded',
      overflow: [{ ...toEverybody(90), reach: { kind: 'same' } }, toEverybody(300)],
    },
    regulars,
    {
      ...plain,
      name: '在路上 On their way',
      filter: { all: [orderIs(['shipped', 'signed'])] },
      teamId: afterSales,
      method: 'round-robin',
      overflow: [toEverybody(180)],
    },
  ];
}
