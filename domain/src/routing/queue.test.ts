import { describe, expect, it } from 'vitest';
import { difficultyAtFirst, weightOf } from './difficulty.ts';
import { demandIn, nextStepAfter, type OverflowStep, QueueDefinition, stepAt } from './queue.ts';

const same = { kind: 'same' } as const;
const step = (afterSeconds: number, parts: Partial<OverflowStep> = {}): OverflowStep => ({
  afterSeconds,
  reach: same,
  isSkillWaived: false,
  isTierWaived: false,
  isNextTierAsked: false,
  ...parts,
});
const english = { skillId: '01890000-0000-7000-8000-0000000000e1', level: 3 };
const night = '01890000-0000-7000-8000-0000000000a1';
const day = '01890000-0000-7000-8000-0000000000a2';
const aQueue = (parts: Partial<QueueDefinition> = {}): QueueDefinition => ({
  name: 'VIP',
  filter: { all: [] },
  teamId: day,
  needs: [english],
  tierMin: 2,
  method: 'best-skill',
  delivery: 'push',
  headStartMinutes: 30,
  tierMax: null,
  headStarts: null,
  advantages: [],
  overflow: [],
  ...parts,
});

describe('what a queue asks for', () => {
  const overflow = [
    step(60, { isSkillWaived: true }),
    step(120, { reach: { kind: 'team', teamId: night } }),
    step(180, { reach: { kind: 'everybody' }, isTierWaived: true }),
  ];
  it.each([
    { waited: 0, steps: 0, expected: { teamId: day, needs: [english], tierMin: 2, tierMax: null } },
    { waited: 59.9, steps: 0, expected: { teamId: day, needs: [english], tierMin: 2, tierMax: null } },
    { waited: 60, steps: 1, expected: { teamId: day, needs: [], tierMin: 2, tierMax: null } },
    { waited: 120, steps: 2, expected: { teamId: night, needs: [], tierMin: 2, tierMax: null } },
    { waited: 9999, steps: 3, expected: { teamId: null, needs: [], tierMin: 1, tierMax: null } },
  ])('after $waited seconds is what $steps steps leave of it', ({ waited, steps, expected }) => {
    const queue = aQueue({ overflow });
    expect(stepAt(queue, waited)).toBe(steps);
    expect(demandIn(queue, { teamId: null, weight: 2 }, steps)).toMatchObject({ ...expected, weight: 2 });
  });

  it('is of the team a conversation was given to, before the queue’s own', () => {
    expect(demandIn(aQueue(), { teamId: night, weight: 1 }, 0).teamId).toBe(night);
    expect(demandIn(aQueue({ teamId: null }), { teamId: null, weight: 1 }, 0).teamId).toBeNull();
  });

  it('goes up tier by tier, where it is kept for lower ones at first', () => {
    const up = [step(60, { isNextTierAsked: true }), step(120, { isNextTierAsked: true })];
    const queue = aQueue({ tierMin: 1, tierMax: 1, overflow: up });
    const highest = [0, 1, 2].map((steps) => demandIn(queue, { teamId: null, weight: 1 }, steps).tierMax);
    expect(highest).toEqual([1, 2, 3]);
    const waived = aQueue({ tierMax: 2, overflow: [step(60, { isTierWaived: true })] });
    expect(demandIn(waived, { teamId: null, weight: 1 }, 1)).toMatchObject({ tierMin: 1, tierMax: null });
  });

  it('asks for the customer’s language no more once skills are waived', () => {
    const queue = aQueue({ overflow: [step(60, { isSkillWaived: true })] });
    const bare = { teamId: null, weight: 1, languageSkillIds: [english.skillId] };
    expect([0, 1].map((steps) => demandIn(queue, bare, steps).languageSkillIds)).toEqual([
      [english.skillId],
      [],
    ]);
  });

  it('tells when it next asks for less, until it never does', () => {
    const queue = aQueue({ overflow });
    expect([0, 1, 2, 3].map((steps) => nextStepAfter(queue, steps))).toEqual([60, 120, 180, null]);
  });
});

it.each([
  { why: 'steps of overflow that come one after the other', overflow: [step(30), step(60)], isGood: true },
  { why: 'two steps at one moment', overflow: [step(30), step(30)], isGood: false },
  { why: 'more than three steps', overflow: [30, 60, 90, 120].map((at) => step(at)), isGood: false },
])('takes or refuses $why', ({ overflow, isGood }) => {
  expect(QueueDefinition.safeParse(aQueue({ overflow })).success).toBe(isGood);
});

describe('how hard a conversation is', () => {
  const difficulty = {
    reasons: [
      { reasonKey: 'after-sales', weight: 1.5 },
      { reasonKey: 'complaint', weight: 2.5 },
    ],
    highWeight: 1.25,
    urgentWeight: 2,
  };
  it.each([
    { why: 'its reason’s weight', lineage: ['complaint', 'after-sales'], priority: 'normal', expected: 2.5 },
    {
      why: 'the nearest above, when it has none',
      lineage: ['refund', 'after-sales'],
      priority: 'low',
      expected: 1.5,
    },
    { why: 'that of high priority when nobody said', lineage: ['sizes'], priority: 'high', expected: 1.25 },
    { why: '1 without a reason', lineage: [], priority: 'normal', expected: 1 },
    { why: 'at least an urgent one’s', lineage: ['after-sales'], priority: 'urgent', expected: 2 },
    {
      why: 'its reason’s, when that is more than an urgent one’s',
      lineage: ['complaint'],
      priority: 'urgent',
      expected: 2.5,
    },
  ] as const)('is $why', ({ lineage, priority, expected }) => {
    expect(weightOf(difficulty, priority, lineage)).toBe(expected);
  });

  it('is the same for all in a new shop', () => {
    expect(weightOf(difficultyAtFirst, 'urgent', ['complaint'])).toBe(1);
  });
});
