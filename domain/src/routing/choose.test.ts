import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agent, byTurnInQueue, choose, handOut, isEligible, type Waiting } from './choose.ts';

const anAgent = (memberId: string, parts: Partial<Agent> = {}): Agent => ({
  memberId,
  isAvailable: true,
  mayAnswer: true,
  teamIds: new Set(),
  capacity: 3,
  load: 0,
  turn: 0,
  ...parts,
});
const aWaiting = (conversationId: string, parts: Partial<Waiting> = {}): Waiting => ({
  conversationId,
  teamId: null,
  effectiveSince: 0,
  lastMemberId: null,
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
const agents = fc
  .array(
    fc.record({
      isAvailable: fc.boolean(),
      mayAnswer: fc.boolean(),
      teamIds: fc.subarray(teams).map((ids) => new Set(ids)),
      capacity: fc.nat(4),
      load: fc.nat(5),
      turn: fc.nat(20),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, index): Agent => ({ ...one, memberId: `m${index}` })));
const queue = fc
  .array(
    fc.record({
      teamId: fc.option(fc.constantFrom(...teams)),
      effectiveSince: fc.nat(5),
      lastMemberId: fc.option(fc.constantFrom('m0', 'm1', 'm2', 'gone')),
    }),
    { maxLength: 20 },
  )
  .map((all) =>
    all.map((one, index): Waiting => ({ ...one, conversationId: `c${String(index).padStart(2, '0')}` })),
  );

describe('whatever waits and whoever is there, handing out', () => {
  it('gives nobody more than there is room for, and nothing to who may not have it', () => {
    fc.assert(
      fc.property(queue, agents, (waiting, all) => {
        const given = handOut(waiting, all);
        for (const agent of all) {
          const own = given.filter(({ memberId }) => memberId === agent.memberId);
          expect(agent.load + own.length).toBeLessThanOrEqual(Math.max(agent.load, agent.capacity));
          const theirs = waiting.filter((one) => own.some((it) => it.conversationId === one.conversationId));
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
          load: agent.load + given.filter(({ memberId }) => memberId === agent.memberId).length,
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

  it('lets nobody overtake in their own queue', () => {
    fc.assert(
      fc.property(queue, agents, (waiting, all) => {
        const given = new Set(handOut(waiting, all).map(({ conversationId }) => conversationId));
        for (const team of [null, ...teams]) {
          const own = waiting.filter(({ teamId }) => teamId === team).sort(byTurnInQueue);
          const served = own.map(({ conversationId }) => given.has(conversationId));
          expect(served).toEqual(served.toSorted((a, b) => Number(b) - Number(a)));
        }
      }),
    );
  });
});
