import fc from 'fast-check';
import { expect, it } from 'vitest';
import { handOut, type Waiting } from './choose.ts';
import { type Agent, hasRoom, isEligible } from './demand.ts';
import { methods } from './method.ts';
import type { TurnTaker } from './turns.ts';

const skills = ['english', 'tea', 'returns'];
const members = ['m1', 'm2', 'm3', 'm4'];
const entries = ['shop', 'app'];
const level = fc.integer({ min: 1, max: 5 });

const agent = (memberId: string): fc.Arbitrary<Agent> =>
  fc.record({
    memberId: fc.constant(memberId),
    isAvailable: fc.boolean(),
    mayAnswer: fc.boolean(),
    teamIds: fc.uniqueArray(fc.constantFrom('before', 'after')).map((ids) => new Set(ids)),
    skills: fc.dictionary(fc.constantFrom(...skills), level).map((known) => new Map(Object.entries(known))),
    tier: fc.integer({ min: 1, max: 3 }),
    capacity: fc.integer({ min: 0, max: 6 }),
    load: fc.integer({ min: 0, max: 16 }).map((quarters) => quarters / 4),
    turn: fc.nat(20),
    channelTurns: fc
      .dictionary(fc.constantFrom(...entries), fc.record({ turn: fc.nat(20) }))
      .map((turns) => new Map(Object.entries(turns))),
  });
const agents = fc.tuple(...members.map(agent));

const waiting = (conversationId: string) =>
  fc.record({
    conversationId: fc.constant(conversationId),
    effectiveSince: fc.nat(50),
    teamId: fc.option(fc.constantFrom('before', 'after')),
    needs: fc.uniqueArray(fc.record({ skillId: fc.constantFrom(...skills), level }), {
      selector: ({ skillId }) => skillId,
      maxLength: 2,
    }),
    tierMin: fc.integer({ min: 1, max: 3 }),
    weight: fc.integer({ min: 1, max: 12 }).map((quarters) => quarters / 4),
    channelId: fc.option(fc.constantFrom(...entries)),
    lastMemberId: fc.option(fc.constantFrom(...members)),
    isStoodIn: fc.boolean(),
    method: fc.constantFrom(...methods),
    passedBy: fc.uniqueArray(fc.constantFrom(...members), { maxLength: 2 }).map((ids) => new Set(ids)),
  });
const queue = fc.tuple(
  ...Array.from({ length: 12 }, (_, index) => waiting(`c${String(index).padStart(2, '0')}`)),
);

/** Each assignment, with the agent as they stood when they got it. */
function played(waits: readonly Waiting[], desk: readonly Agent[]) {
  const now = new Map(desk.map((one) => [one.memberId, one]));
  const byId = new Map(waits.map((one) => [one.conversationId, one]));
  const steps = handOut(waits, desk).map((given) => {
    const [wait, before] = [byId.get(given.conversationId), now.get(given.memberId)];
    if (!wait || !before) throw new Error('somebody unknown was given something');
    now.set(given.memberId, { ...before, load: before.load + wait.weight });
    return { given, wait, before };
  });
  return { steps, after: [...now.values()] };
}

const runs = { seed: 410, numRuns: 300 };

it('never exceeds a capacity, nor asks who lacks a skill, a tier, a team, or has just passed it on', () => {
  fc.assert(
    fc.property(queue, agents, (waits, desk) => {
      for (const { wait, before } of played(waits, desk).steps) {
        expect(isEligible(wait, before)).toBe(true);
        expect(hasRoom(before, wait.weight)).toBe(true);
        expect(wait.passedBy?.has(before.memberId)).toBe(false);
      }
    }),
    runs,
  );
});

it('gives each conversation to one agent at most, and leaves none waiting whom somebody can still take', () => {
  fc.assert(
    fc.property(queue, agents, (waits, desk) => {
      const { steps, after } = played(waits, desk);
      const given = new Set(steps.map(({ wait }) => wait.conversationId));
      expect(given.size).toBe(steps.length);
      for (const wait of waits.filter(({ conversationId }) => !given.has(conversationId))) {
        const couldStill = after.some((one) => isEligible(wait, one) && !wait.passedBy?.has(one.memberId));
        expect(couldStill).toBe(false);
      }
    }),
    runs,
  );
});

it('comes to the same in whatever order it is told of them', () => {
  fc.assert(
    fc.property(queue, agents, (waits, desk) => {
      expect(handOut(waits.toReversed(), desk.toReversed())).toEqual(handOut(waits, desk));
    }),
    runs,
  );
});

it('takes turns within each entry, whatever else was handed out meanwhile', () => {
  const alike = (memberId: string, channelTurns: readonly [string, TurnTaker][]): Agent => ({
    memberId,
    isAvailable: true,
    mayAnswer: true,
    teamIds: new Set(),
    skills: new Map(),
    tier: 1,
    capacity: 9,
    load: 0,
    turn: memberId === 'm1' ? 9 : 1,
    channelTurns: new Map(channelTurns),
  });
  const of = (conversationId: string, channelId: string): Waiting => ({
    conversationId,
    channelId,
    effectiveSince: 0,
    teamId: null,
    needs: [],
    tierMin: 1,
    weight: 1,
    lastMemberId: null,
    method: 'round-robin',
  });
  // Of the shop it is m1's turn although they had the last of all, of the app m2's.
  const desk = [alike('m1', [['app', { turn: 9 }]]), alike('m2', [['shop', { turn: 1 }]])];
  const waits = [of('a', 'shop'), of('b', 'app'), of('c', 'shop'), of('d', 'app')];
  expect(handOut(waits, desk).map(({ memberId }) => memberId)).toEqual(['m1', 'm2', 'm2', 'm1']);
});
