import type { Goal } from '@zhiyin/domain/insights';
import { expect, it } from 'vitest';
import { goalTree, possibleParents } from './goal-tree.ts';

function aGoal(goalId: string, parentId: string | null): Goal {
  return {
    goalId,
    parentId,
    name: goalId,
    metric: 'm',
    scope: 'shop',
    scopeId: null,
    from: '2026-03-01',
    to: '2026-04-01',
    aim: 'at-least',
    target: 1,
    tolerance: 0.1,
    breakdown: 'parts',
    revision: 1,
    shown: null,
    measured: null,
    forecast: null,
    standing: 'unknown',
    elapsed: 0,
    reached: null,
  };
}
const goals = [aGoal('c', 'b'), aGoal('a', null), aGoal('b', 'a'), aGoal('d', 'gone'), aGoal('e', 'a')];

it('puts goals below the one they belong to, and those of nobody seen at the top', () => {
  expect(goalTree(goals).map(({ goal, depth }) => `${goal.goalId}${depth}`)).toEqual([
    'a0',
    'b1',
    'c2',
    'e1',
    'd0',
  ]);
});

it('offers as parents what does not stand below the goal itself', () => {
  const names = (goalId: string | null) => possibleParents(goals, goalId).map((goal) => goal.goalId);
  expect(names('b')).toEqual(['a', 'e', 'd']);
  expect(names('a')).toEqual(['d']);
  expect(names(null)).toEqual(['a', 'b', 'c', 'e', 'd']);
});
