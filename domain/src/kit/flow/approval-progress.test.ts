import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskedRound, approvalProgress, type Decision, roundsOf } from './approval.ts';

const round = (needs: 'one' | 'all', ...approverIds: string[]): AskedRound => ({ needs, approverIds });
const rounds = [round('one', 'lead', 'other'), round('all', 'money', 'law'), round('one', 'boss')];
const everybody = new Set(['lead', 'other', 'money', 'law', 'boss']);
const words = (said: Record<string, Decision>) => new Map(Object.entries(said));

describe('the rounds of an approval', () => {
  it.each([
    { from: 0, said: {}, round: 0, outcome: 'open', why: 'nobody has spoken' },
    { from: 0, said: { lead: 'approved' }, round: 1, outcome: 'open', why: 'one of the first is enough' },
    {
      from: 1,
      said: { lead: 'approved', money: 'approved' },
      round: 1,
      outcome: 'open',
      why: 'all of the second are needed',
    },
    { from: 1, said: { money: 'approved', law: 'approved' }, round: 2, outcome: 'open', why: 'both agreed' },
    { from: 2, said: { boss: 'approved' }, round: 2, outcome: 'approved', why: 'the last word is given' },
    { from: 1, said: { money: 'refused' }, round: 1, outcome: 'refused', why: 'one refusal ends it' },
    {
      from: 0,
      said: { boss: 'approved' },
      round: 0,
      outcome: 'open',
      why: 'a later word asks nobody sooner',
    },
  ] as const)('stand at $round, $outcome, when $why', ({ from, said, round: at, outcome }) => {
    expect(approvalProgress(rounds, from, words(said), everybody)).toEqual({ round: at, outcome });
  });

  it('ask nobody twice who agreed before', () => {
    const twice = [round('one', 'lead'), round('one', 'lead', 'boss'), round('all', 'law')];
    expect(approvalProgress(twice, 0, words({ lead: 'approved' }), everybody)).toEqual({
      round: 2,
      outcome: 'open',
    });
  });

  it('go on without whoever has left, unless nobody else is asked', () => {
    const here = new Set(['money']);
    expect(approvalProgress(rounds, 1, words({ money: 'approved' }), here).round).toBe(2);
    expect(approvalProgress([round('all', 'gone')], 0, words({}), here).outcome).toBe('open');
  });

  it('never go back, and are approved only when each has its word', () => {
    const said = fc.dictionary(
      fc.constantFrom(...everybody),
      fc.constantFrom<Decision>('approved', 'refused'),
    );
    fc.assert(
      fc.property(said, fc.nat(2), (given, from) => {
        const got = approvalProgress(rounds, from, words(given), everybody);
        expect(got.round).toBeGreaterThanOrEqual(from);
        if (got.outcome !== 'approved') return;
        const isGiven = ({ needs, approverIds }: AskedRound) =>
          needs === 'one'
            ? approverIds.some((id) => given[id] === 'approved')
            : approverIds.every((id) => given[id] === 'approved');
        expect(rounds.slice(from).every(isGiven)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are none where nobody is asked', () => {
    const people = { teams: [], members: ['lead'] };
    expect(roundsOf({ upTo: 0, needs: 'nobody', ...people, later: [{ needs: 'one', ...people }] })).toEqual(
      [],
    );
    expect(
      roundsOf({ upTo: null, needs: 'one', ...people, later: [{ needs: 'all', ...people }] }),
    ).toHaveLength(2);
  });
});
