import { expect, it } from 'vitest';
import { addRound, addStep, byAmount, named, newApproval, putRound, putStep } from './approval-edit.ts';

const bounds = ({ steps }: typeof newApproval) => steps.map(({ upTo }) => upTo);
const step = newApproval.steps[0] ?? { upTo: null, needs: 'one' as const, teams: [], members: [] };

it('goes by an amount in steps that rise, and by none in the last one alone', () => {
  const two = byAmount(newApproval, 'refund');
  expect(bounds(two)).toEqual([0, null]);
  const four = addStep(addStep(two));
  expect(bounds(four)).toEqual([0, 10_000, 20_000, null]);
  expect(bounds(byAmount(four, 'other'))).toEqual(bounds(four));
  expect(bounds(byAmount(four, null))).toEqual([null]);
});

it('takes a step away, and never the last one', () => {
  const two = byAmount(newApproval, 'refund');
  expect(bounds(putStep(two, 0, null))).toEqual([null]);
  expect(putStep(two, 1, null)).toBe(two);
});

it('asks in rounds, and in one when the others are gone', () => {
  const two = addRound(step);
  expect(two.later).toHaveLength(1);
  expect(putRound(two, 0, { needs: 'all', teams: [], members: ['a'] })).toMatchObject({
    later: [{ needs: 'all' }],
  });
  expect(putRound(two, 0, null)).toEqual(step);
});

it('tells teams from colleagues', () => {
  expect(named(step, ['t', 'm'], (id) => id === 't')).toMatchObject({ teams: ['t'], members: ['m'] });
});
