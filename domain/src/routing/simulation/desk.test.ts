import { describe, expect, it } from 'vitest';
import type { Arrival, DeskRules, SimulatedAgent } from './played.ts';
import { simulate } from './simulate.ts';

const anAgent = (memberId: string, parts: Partial<SimulatedAgent> = {}): SimulatedAgent => ({
  memberId,
  ...{ teamIds: new Set<string>(), skills: new Map<string, number>(), tier: 1, capacity: 1 },
  shifts: [{ from: 0, to: 1e12 }],
  ...parts,
});
const anArrival = (conversationId: string, atSeconds: number, parts: Partial<Arrival> = {}): Arrival => ({
  conversationId,
  at: atSeconds * 1000,
  ...{ handleSeconds: 60, patienceSeconds: null, headStartMs: 0, queue: null, teamId: null },
  ...{ weight: 1, lastMemberId: null },
  ...parts,
});
const play = (
  arrivals: readonly Arrival[],
  agents: readonly SimulatedAgent[],
  rules: Partial<DeskRules> = {},
) =>
  simulate(arrivals, agents, { method: 'longest-idle', ...rules }).map(
    ({ conversationId, memberId, waitedSeconds }) => `${conversationId} ${memberId} ${waitedSeconds}`,
  );

describe('breathers', () => {
  const breather = { weightMin: 2, seconds: 300 };
  const hardThenEasy = [anArrival('hard', 0, { weight: 2 }), anArrival('next', 10)];

  it('give who closed a hard one nothing for a while', () => {
    expect(play(hardThenEasy, [anAgent('lin', { capacity: 2 })], { breather })).toEqual([
      'hard lin 0',
      'next lin 350',
    ]);
    expect(play(hardThenEasy, [anAgent('lin', { capacity: 2 })])).toEqual(['hard lin 0', 'next lin 50']);
  });

  it('leave who has one alone while others are there', () => {
    const agents = [
      anAgent('lin', { capacity: 2 }),
      anAgent('wen', { shifts: [{ from: 70_000, to: 1e12 }] }),
    ];
    expect(play(hardThenEasy, agents, { breather })).toEqual(['hard lin 0', 'next wen 60']);
  });
});

describe('offers', () => {
  const offered = { delivery: 'offer', offering: { seconds: 30, awayAfterMissed: 0 } } as const;

  it('take as long as somebody took to say yes', () => {
    const lin = anAgent('lin', { habit: { takenShare: 1, seconds: 8 } });
    expect(play([anArrival('a', 0)], [lin], offered)).toEqual(['a lin 8']);
  });

  it('go to the next one when their time is over, and keep room meanwhile', () => {
    const lin = anAgent('lin', { habit: { takenShare: 0, seconds: 8 } });
    const agents = [lin, anAgent('wen', { shifts: [{ from: 20_000, to: 1e12 }] })];
    expect(play([anArrival('a', 0), anArrival('b', 21)], agents, offered)).toEqual(['b wen 0', 'a wen 81']);
  });

  it('are taken as often as they were in life, evenly', () => {
    const lin = anAgent('lin', { habit: { takenShare: 0.5, seconds: 0 } });
    const arrivals = Array.from({ length: 10 }, (_, index) => anArrival(`c${index}`, index * 10_000));
    const waited = simulate(arrivals, [lin], { method: 'longest-idle', ...offered }).map(
      (one) => one.waitedSeconds,
    );
    // Every first one lapses after half a minute and is asked again two minutes later.
    expect(waited).toEqual(arrivals.map(() => 150));
  });

  it('end with the customer who leaves', () => {
    const lin = anAgent('lin', { habit: { takenShare: 0, seconds: 0 } });
    const arrivals = [anArrival('a', 0, { patienceSeconds: 10 }), anArrival('b', 11)];
    expect(play(arrivals, [lin], { ...offered, delivery: 'push' })).toEqual(['a lin 0', 'b lin 49']);
    expect(play(arrivals.slice(0, 1), [lin], offered)).toEqual(['a null 10']);
  });
});

describe('what is handed on', () => {
  it('goes to whom a colleague chose, full or not, and counts for both', () => {
    const later = [{ memberId: 'wen', teamId: null, handleSeconds: 100 }];
    const arrivals = [anArrival('a', 0, { later }), anArrival('b', 0)];
    const [a] = simulate(arrivals, [anAgent('lin'), anAgent('wen')], { method: 'longest-idle' });
    expect(a?.hands).toEqual([
      { memberId: 'lin', seconds: 60 },
      { memberId: 'wen', seconds: 100 },
    ]);
  });

  it('waits for its team, and not for who handed it on', () => {
    const later = [{ memberId: null, teamId: 'after', handleSeconds: 30 }];
    const after = new Set(['after']);
    const agents = [anAgent('lin', { teamIds: after }), anAgent('wen', { teamIds: after, capacity: 1 })];
    const arrivals = [
      anArrival('a', 0, { later, lastMemberId: 'lin' }),
      anArrival('b', 1, { handleSeconds: 100 }),
    ];
    const handled = simulate(arrivals, agents, { method: 'longest-idle' });
    expect(handled.find(({ conversationId }) => conversationId === 'a')?.hands).toEqual([
      { memberId: 'lin', seconds: 60 },
      { memberId: 'wen', seconds: 30 },
    ]);
  });
});

it('lets a substitute have the customers of who is not there, once they have been away for so long', () => {
  const agents = [
    anAgent('lin', { substituteId: 'wen', shifts: [{ from: 0, to: 100_000 }] }),
    anAgent('mei'),
    anAgent('wen'),
  ];
  const arrivals = [
    anArrival('a', 101, { lastMemberId: 'lin' }),
    anArrival('b', 500, { lastMemberId: 'lin' }),
  ];
  expect(play(arrivals, agents, { substituteAfterMinutes: 5 })).toEqual(['a mei 0', 'b wen 0']);
});
