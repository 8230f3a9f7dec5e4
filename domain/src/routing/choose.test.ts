import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignment, byTurnInQueue, choose, handOut, type Waiting } from './choose.ts';
import { type Agent, hasRoom, isEligible, plainDemand } from './demand.ts';
import { methods } from './method.ts';

const anAgent = (memberId: string, parts: Partial<Agent> = {}): Agent => ({
  memberId,
  isAvailable: true,
  mayAnswer: true,
  teamIds: new Set(),
  skills: new Map(),
  tier: 1,
  capacity: 3,
  load: 0,
  turn: 0,
  ...parts,
});
const aWaiting = (conversationId: string, parts: Partial<Waiting> = {}): Waiting => ({
  conversationId,
  ...plainDemand(null),
  effectiveSince: 0,
  lastMemberId: null,
  method: 'longest-idle',
  ...parts,
});

describe('who gets a conversation', () => {
  it.each([
    {
      why: 'of two who are free, who was given one longer ago',
      agents: [anAgent('lin', { turn: 9 }), anAgent('wen', { turn: 4 })],
      expected: { memberId: 'wen', why: 'longest-idle', candidates: 2 },
    },
    {
      why: 'who was never given one comes first',
      agents: [anAgent('lin', { turn: 1 }), anAgent('wen')],
      expected: { memberId: 'wen', why: 'longest-idle', candidates: 2 },
    },
    {
      why: 'of two who were never given one, who joined first',
      agents: [anAgent('wen'), anAgent('lin')],
      expected: { memberId: 'lin', why: 'longest-idle', candidates: 2 },
    },
    {
      why: 'who had the customer before, however busy, while there is room',
      agents: [anAgent('lin'), anAgent('known', { turn: 99, load: 2 })],
      expected: { memberId: 'known', why: 'sticky', candidates: 2 },
    },
    {
      why: 'somebody else when who had the customer before has no room: nobody waits for them',
      agents: [anAgent('lin'), anAgent('known', { load: 3 })],
      expected: { memberId: 'lin', why: 'longest-idle', candidates: 1 },
    },
    {
      why: 'somebody else when who had the customer before is not there',
      agents: [anAgent('lin'), anAgent('known', { isAvailable: false })],
      expected: { memberId: 'lin', why: 'longest-idle', candidates: 1 },
    },
    { why: 'nobody who may not answer', agents: [anAgent('lin', { mayAnswer: false })], expected: null },
    { why: 'nobody whose capacity is none', agents: [anAgent('lin', { capacity: 0 })], expected: null },
    { why: 'nobody at all', agents: [], expected: null },
  ])('is $why', ({ agents, expected }) => {
    expect(choose(aWaiting('c', { lastMemberId: 'known' }), agents)).toEqual(expected);
  });

  it('is somebody of the team, where it is a team’s', () => {
    const agents = [anAgent('lin'), anAgent('wen', { teamIds: new Set(['night']), turn: 7 })];
    expect(choose(aWaiting('c', { teamId: 'night' }), agents)?.memberId).toBe('wen');
    expect(choose(aWaiting('c', { teamId: 'day' }), agents)).toBeNull();
  });
});

describe('what a conversation asks for', () => {
  const english = { skillId: 'english', level: 3 };
  it.each([
    {
      why: 'somebody who has the skill at the level',
      agent: { skills: new Map([['english', 3]]) },
      isAble: true,
    },
    { why: 'nobody whose level is lower', agent: { skills: new Map([['english', 2]]) }, isAble: false },
    { why: 'nobody without the skill', agent: {}, isAble: false },
  ])('goes to $why', ({ agent, isAble }) => {
    expect(isEligible({ ...plainDemand(null), needs: [english] }, anAgent('lin', agent))).toBe(isAble);
  });

  it('goes to its tier and to those above', () => {
    const hard = { ...plainDemand(null), tierMin: 2 };
    expect([1, 2, 3].map((tier) => isEligible(hard, anAgent('lin', { tier })))).toEqual([false, true, true]);
  });

  it('goes to nobody above the highest tier that it is kept for', () => {
    const easy = { ...plainDemand(null), tierMax: 2 };
    expect([1, 2, 3].map((tier) => isEligible(easy, anAgent('lin', { tier })))).toEqual([true, true, false]);
  });

  it.each([
    { why: 'a chat does not fit where two are the most', channel: 'widget', isAble: false },
    { why: 'what comes by another way does', channel: 'portal', isAble: true },
    { why: 'and so does what came by none', channel: null, isAble: true },
  ])('has a limit of its own for a channel: $why', ({ channel, isAble }) => {
    const rooms = new Map([['widget', { capacity: 2, load: 2 }]]);
    const agent = anAgent('lin', { capacity: 5, load: 2, rooms });
    expect(isEligible({ ...plainDemand(null), channel }, agent)).toBe(isAble);
  });

  it('goes up to the limit of a channel and no further', () => {
    const rooms = new Map([['widget', { capacity: 2, load: 0 }]]);
    const queue = ['a', 'b', 'c'].map((id) => aWaiting(id, { channel: 'widget' }));
    const given = handOut([...queue, aWaiting('d', { channel: 'portal' })], [anAgent('lin', { rooms })]);
    expect(given.map(({ conversationId }) => conversationId)).toEqual(['a', 'b', 'd']);
  });

  it.each([
    {
      why: 'whoever is there and speaks the customer’s language',
      speaker: {},
      expected: 'speaks',
    },
    { why: 'nobody while whoever speaks it has no room', speaker: { load: 3 }, expected: undefined },
    { why: 'anybody when nobody there speaks it', speaker: { isAvailable: false }, expected: 'lin' },
  ])('goes to $why', ({ speaker, expected }) => {
    const skills = new Map([['english', 1]]);
    const agents = [anAgent('lin'), anAgent('speaks', { skills, turn: 9, ...speaker })];
    expect(choose(aWaiting('c', { languageSkillIds: ['english'] }), agents)?.memberId).toBe(expected);
  });

  it.each([
    { why: 'two ordinary ones leave room for one more of three', load: 2, weight: 1, expected: true },
    { why: 'a hard one does not fit beside them', load: 2, weight: 2, expected: false },
    { why: 'a light one fits where half is left', load: 2.5, weight: 0.5, expected: true },
    { why: 'what is heavier than all there is goes to who has nothing', load: 0, weight: 4, expected: true },
    { why: 'and to nobody who has anything', load: 0.25, weight: 4, expected: false },
  ])('weighs: $why', ({ load, weight, expected }) => {
    expect(hasRoom({ load, capacity: 3 }, weight)).toBe(expected);
  });

  it('goes to nobody whose capacity is none', () => {
    expect(hasRoom({ load: 0, capacity: 0 }, 1)).toBe(false);
  });
});

describe('of those who could take it', () => {
  // The example that Zendesk explains its two ways of counting room with.
  const small = anAgent('small', { capacity: 2, load: 1 });
  const large = anAgent('large', { capacity: 10, load: 8 });
  const speaks = anAgent('speaks', { capacity: 9, load: 8.5, skills: new Map([['english', 5]]), turn: 8 });
  it.each([
    { method: 'most-spare', first: 'large' },
    { method: 'most-spare-share', first: 'small' },
    { method: 'least-loaded', first: 'small' },
    { method: 'longest-idle', first: 'large' },
    { method: 'best-skill', first: 'speaks' },
  ] as const)('$method chooses $first', ({ method, first }) => {
    const needs = [{ skillId: 'english', level: 0 }];
    const chosen = choose(aWaiting('c', { method, needs, weight: 0.5 }), [small, large, speaks]);
    expect(chosen).toEqual({ memberId: first, why: method, candidates: 3 });
  });
});

it('hands out in the order of the queue, and passes over what nobody can take', () => {
  const queue = [
    aWaiting('third', { effectiveSince: 3 }),
    aWaiting('night', { effectiveSince: 1, teamId: 'night' }),
    aWaiting('second', { effectiveSince: 2 }),
  ];
  const agents = [anAgent('lin', { capacity: 1 }), anAgent('wen', { capacity: 1, turn: 5 })];
  expect(handOut(queue, agents).map(({ conversationId, memberId }) => [conversationId, memberId])).toEqual([
    ['second', 'lin'],
    ['third', 'wen'],
  ]);
});

const teams = ['a', 'b', 'c'];
const skills = ['english', 'returns'];
const agents = fc
  .array(
    fc.record({
      isAvailable: fc.boolean(),
      mayAnswer: fc.boolean(),
      teamIds: fc.subarray(teams).map((ids) => new Set(ids)),
      skills: fc
        .uniqueArray(fc.tuple(fc.constantFrom(...skills), fc.integer({ min: 1, max: 5 })), {
          selector: ([skillId]) => skillId,
        })
        .map((pairs) => new Map(pairs)),
      tier: fc.integer({ min: 1, max: 3 }),
      capacity: fc.nat(4),
      load: fc.nat(20).map((quarters) => quarters / 4),
      turn: fc.nat(20),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, index): Agent => ({ ...one, memberId: `m${index}` })));
const queue = fc
  .array(
    fc.record({
      teamId: fc.option(fc.constantFrom(...teams)),
      needs: fc.subarray(skills).map((ids) => ids.map((skillId) => ({ skillId, level: 3 }))),
      tierMin: fc.integer({ min: 1, max: 3 }),
      weight: fc.constantFrom(0.5, 1, 2.25),
      method: fc.constantFrom(...methods),
      effectiveSince: fc.nat(5),
      lastMemberId: fc.option(fc.constantFrom('m0', 'm1', 'm2', 'gone')),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map((one, index): Waiting => ({ ...one, conversationId: `c${String(index).padStart(2, '0')}` })),
  );

const givenTo = (agent: Agent, given: readonly Assignment[], waiting: readonly Waiting[]): Waiting[] => {
  const ids = given.filter(({ memberId }) => memberId === agent.memberId).map((one) => one.conversationId);
  return waiting.filter(({ conversationId }) => ids.includes(conversationId));
};
const weightsOf = (all: readonly Waiting[]): number => all.reduce((sum, { weight }) => sum + weight, 0);

describe('whatever waits and whoever is there, handing out', () => {
  it('gives nobody more than there is room for, and nothing to who may not have it', () => {
    fc.assert(
      fc.property(queue, agents, (waiting, all) => {
        const given = handOut(waiting, all);
        for (const agent of all) {
          const theirs = givenTo(agent, given, waiting);
          const isOneHeavy = agent.load === 0 && theirs.length === 1;
          const load = agent.load + weightsOf(theirs);
          expect(isOneHeavy || load <= Math.max(agent.load, agent.capacity)).toBe(true);
          expect(theirs.every((one) => isEligible(one, agent))).toBe(true);
        }
      }),
    );
  });

  it('gives each conversation to one alone, and leaves nothing waiting that somebody could take', () => {
    fc.assert(
      fc.property(queue, agents, (waiting, all) => {
        const given = handOut(waiting, all);
        const ids = given.map(({ conversationId }) => conversationId);
        expect(new Set(ids).size).toBe(ids.length);
        const left = waiting.filter(({ conversationId }) => !ids.includes(conversationId));
        const after = all.map((agent) => ({
          ...agent,
          load: agent.load + weightsOf(givenTo(agent, given, waiting)),
        }));
        expect(left.filter((one) => after.some((agent) => isEligible(one, agent)))).toEqual([]);
      }),
    );
  });

  it('comes to the same whatever order things are told in', () => {
    fc.assert(
      fc.property(queue, agents, (waiting, all) => {
        expect(handOut(waiting.toReversed(), all.toReversed())).toEqual(handOut(waiting, all));
      }),
    );
  });

  it('lets nobody overtake whoever asks for the same', () => {
    fc.assert(
      fc.property(queue, agents, (waiting, all) => {
        const given = new Set(handOut(waiting, all).map(({ conversationId }) => conversationId));
        const alike = ({ teamId, needs, tierMin, weight }: Waiting) =>
          JSON.stringify([teamId, needs, tierMin, weight]);
        for (const group of Map.groupBy(waiting, alike).values()) {
          const own = group.toSorted(byTurnInQueue);
          const served = own.map(({ conversationId }) => given.has(conversationId));
          expect(served).toEqual(served.toSorted((a, b) => Number(b) - Number(a)));
        }
      }),
    );
  });
});
