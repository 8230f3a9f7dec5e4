import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventHeap } from './event-heap.ts';
import { jain } from './fairness.ts';
import type { Arrival, SimulatedAgent } from './played.ts';
import { simulate } from './simulate.ts';

const anAgent = (memberId: string, parts: Partial<SimulatedAgent> = {}): SimulatedAgent => ({
  memberId,
  teamIds: new Set(),
  skills: new Map(),
  tier: 1,
  capacity: 1,
  shifts: [{ from: 0, to: 1e12 }],
  ...parts,
});
const anArrival = (conversationId: string, at: number, parts: Partial<Arrival> = {}): Arrival => ({
  conversationId,
  at,
  handleSeconds: 60,
  patienceSeconds: null,
  headStartMs: 0,
  queue: null,
  teamId: null,
  weight: 1,
  lastMemberId: null,
  ...parts,
});
const second = 1000;
const whoGot = (arrivals: readonly Arrival[], agents: readonly SimulatedAgent[]) =>
  simulate(arrivals, agents, { method: 'longest-idle' }).map((one) => [
    one.conversationId,
    one.memberId,
    one.waitedSeconds,
  ]);

describe('a replayed desk', () => {
  it('gives the next one when a hand becomes free, at that moment', () => {
    expect(whoGot([anArrival('a', 0), anArrival('b', 10 * second)], [anAgent('lin')])).toEqual([
      ['a', 'lin', 0],
      ['b', 'lin', 50],
    ]);
  });

  it('gives nothing to who is not there, and lets them finish what they have', () => {
    const late = anAgent('lin', { shifts: [{ from: 30 * second, to: 31 * second }] });
    expect(whoGot([anArrival('a', 0), anArrival('b', 1)], [late])).toEqual([
      ['a', 'lin', 30],
      // Nobody came any more; it waits until the last thing happens.
      ['b', null, 89.999],
    ]);
  });

  it('lets customers leave who have waited long enough', () => {
    const arrivals = [anArrival('a', 0), anArrival('b', 0, { patienceSeconds: 20 })];
    expect(whoGot(arrivals, [anAgent('lin')])).toEqual([
      ['a', 'lin', 0],
      ['b', null, 20],
    ]);
  });

  it('follows a queue’s overflow', () => {
    const queue = {
      name: 'English',
      filter: { all: [] },
      teamId: null,
      needs: [{ skillId: 'english', level: 3 }],
      tierMin: 1,
      method: 'best-skill',
      delivery: 'push',
      headStartMinutes: 0,
      tierMax: null,
      headStarts: null,
      advantages: [],
      overflow: [
        {
          afterSeconds: 45,
          reach: { kind: 'same' },
          isSkillWaived: true,
          isTierWaived: false,
          isNextTierAsked: false,
        },
      ],
    } as const;
    const arrival = anArrival('a', 0, {
      queue: { ...queue, needs: [...queue.needs], overflow: [...queue.overflow], advantages: [] },
    });
    expect(whoGot([arrival], [anAgent('lin')])).toEqual([['a', 'lin', 45]]);
    const speaks = anAgent('wen', { skills: new Map([['english', 4]]) });
    expect(whoGot([arrival], [anAgent('lin'), speaks])).toEqual([['a', 'wen', 0]]);
  });

  it('answers nothing for nobody who came', () => {
    expect(simulate([], [anAgent('lin')], { method: 'longest-idle' })).toEqual([]);
  });
});

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

it('abandons and waits as Erlang A says, within three standard errors', () => {
  // Garnett, Mandelbaum and Reiman 2002: 48 a minute, a minute each, 50 agents, patience of two minutes.
  const [abandoned, waits] = [0.0309, 3.709];
  const batches = Array.from({ length: 20 }, (_, batch) => {
    const random = seeded(batch + 1);
    const exponential = (mean: number): number => -Math.log(1 - random()) * mean;
    let at = 0;
    const arrivals = Array.from({ length: 3000 }, (_each, index) => {
      at += exponential(60_000 / 48);
      const parts = { handleSeconds: exponential(60), patienceSeconds: exponential(120) };
      return anArrival(`c${String(index).padStart(5, '0')}`, at, parts);
    });
    const agents = Array.from({ length: 50 }, (_each, index) =>
      anAgent(`m${String(index).padStart(2, '0')}`),
    );
    // The desk begins empty: what came in the first ten minutes does not count.
    const begun = new Set(
      arrivals.filter((one) => one.at > 600_000).map(({ conversationId }) => conversationId),
    );
    const steady = simulate(arrivals, agents, { method: 'longest-idle' }).filter((one) =>
      begun.has(one.conversationId),
    );
    const gone = steady.filter(({ memberId }) => memberId === null);
    const waited = steady.reduce((sum, one) => sum + one.waitedSeconds, 0);
    return { abandoned: gone.length / steady.length, waits: waited / steady.length };
  });
  for (const [key, expected] of [
    ['abandoned', abandoned],
    ['waits', waits],
  ] as const) {
    const values = batches.map((one) => one[key]);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    expect(Math.abs(mean - expected)).toBeLessThanOrEqual(3 * Math.sqrt(variance / values.length));
  }
});

it('takes events out in order of their moments, those of one moment as they were put in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (moments) => {
      const heap = eventHeap<{ at: number; order: number }>();
      for (const [order, at] of moments.entries()) heap.push({ at, order });
      const out = [];
      for (let event = heap.pop(); event; event = heap.pop()) out.push(event);
      const wanted = moments
        .map((at, order) => ({ at, order }))
        .toSorted((a, b) => a.at - b.at || a.order - b.order);
      expect(out).toEqual(wanted);
      expect(heap.peek()).toBeUndefined();
    }),
  );
});

it.each([
  { why: 'all alike', efforts: [3, 3, 3], expected: 1 },
  { why: 'two of four have it', efforts: [4, 4, 0, 0], expected: 0.5 },
  { why: 'nobody has anything', efforts: [0, 0], expected: null },
  { why: 'nobody', efforts: [], expected: null },
])('Jain’s index of $why', ({ efforts, expected }) => {
  expect(jain(efforts.map((rate) => ({ rate, hours: 2 })))).toBe(expected);
});
