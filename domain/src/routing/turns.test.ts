import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, givenOne, nextTurn, type Waiting } from './choose.ts';
import { type Agent, plainDemand } from './demand.ts';

const anAgent = (memberId: string, share: number): Agent => ({
  memberId,
  isAvailable: true,
  mayAnswer: true,
  teamIds: new Set(),
  skills: new Map(),
  tier: 1,
  capacity: 9,
  load: 0,
  turn: 0,
  share,
});
const waiting: Waiting = {
  ...plainDemand(null),
  conversationId: 'c',
  effectiveSince: 0,
  lastMemberId: null,
  method: 'longest-idle',
};

/** Who gets each of some, one after the other, each being done with before the next comes; `there` says who is there. */
function played(agents: readonly Agent[], count: number, there: (turn: number, id: string) => boolean) {
  let desk = agents;
  const got: string[] = [];
  for (let turn = 0; turn < count; turn++) {
    const now = desk.map((one) => ({ ...one, load: 0, isAvailable: there(turn, one.memberId) }));
    const chosen = choose(waiting, now)?.memberId;
    if (chosen === undefined) continue;
    got.push(chosen);
    const next = nextTurn(now, waiting);
    desk = now.map((one) => (one.memberId === chosen ? givenOne(one, waiting, next) : one));
  }
  return got;
}

const always = () => true;
const countOf = (got: readonly string[], id: string): number => got.filter((one) => one === id).length;

describe('turns of agents with shares', () => {
  it.each([
    { shares: [1, 1, 1], expected: [40, 40, 40] },
    { shares: [1, 0.5], expected: [80, 40] },
    { shares: [0.25, 1, 1.75], expected: [10, 40, 70] },
    { shares: [4, 1], expected: [96, 24] },
  ])('of $shares are in that proportion', ({ shares, expected }) => {
    const agents = shares.map((share, index) => anAgent(`m${index}`, share));
    const got = played(agents, 120, always);
    expect(agents.map(({ memberId }) => countOf(got, memberId))).toEqual(expected);
  });

  it('are spread evenly: a half share is had every third time, never twice in a row', () => {
    expect(played([anAgent('half', 0.5), anAgent('whole', 1)], 9, always).join(' ')).toBe(
      'half whole whole half whole whole half whole whole',
    );
  });

  it('bring whoever was away no more than others when they are back', () => {
    const got = played(
      [anAgent('back', 1), anAgent('stayed', 1)],
      60,
      (turn, id) => id !== 'back' || turn >= 40,
    );
    expect(countOf(got.slice(40), 'back')).toBe(10);
  });

  it('go to whoever had none for the longest where all are alike, whoever comes and goes', () => {
    const members = ['a', 'b', 'c'];
    const comings = fc.array(fc.subarray(members, { minLength: 1 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(comings, fc.constantFrom(0.5, 1, 2), (days, share) => {
        const there = (turn: number, id: string) => days[turn]?.includes(id) ?? false;
        const agents = members.map((id) => anAgent(id, share));
        const last = new Map<string, number>();
        const expected = days.map((present, turn) => {
          const [first = ''] = present.toSorted(
            (a, b) => (last.get(a) ?? -1) - (last.get(b) ?? -1) || (a < b ? -1 : 1),
          );
          last.set(first, turn);
          return first;
        });
        expect(played(agents, days.length, there)).toEqual(expected);
      }),
      { seed: 822, numRuns: 200 },
    );
  });
});
