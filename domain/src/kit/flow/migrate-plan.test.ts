import { describe, expect, it } from 'vitest';
import { diffFlows, migratePlan } from './migrate-plan.ts';
import { flow, move, moves, state, states } from './sample-flow.ts';

describe('a changed flow', () => {
  const shorter = flow({
    states: [states[0], states[2], states[3]],
    moves: [move('solve', ['new'], 'done'), moves[3]],
    version: 2,
  });

  it('says what came, went and changed', () => {
    expect(diffFlows(flow(), shorter)).toEqual({
      addedStates: [],
      removedStates: ['customer'],
      changedStates: [],
      addedMoves: [],
      removedMoves: ['ask', 'back'],
      changedMoves: ['solve'],
    });
  });

  it.each([
    { why: 'nobody said where to', map: {}, isComplete: false },
    { why: 'the target is gone too', map: { customer: 'customer' }, isComplete: false },
    { why: 'the target is there', map: { customer: 'new' }, isComplete: true },
  ])('is complete: $isComplete when $why', ({ map, isComplete }) => {
    const plan = migratePlan(flow(), shorter, { customer: 3 }, map);
    expect(plan.isComplete).toBe(isComplete);
    expect(plan.steps).toMatchObject([{ from: { key: 'customer' }, underWay: 3 }]);
  });

  it('says what will count otherwise', () => {
    const moved = flow({
      states: states.map((one) => (one.key === 'customer' ? state('customer', 'open') : one)),
    });
    expect(migratePlan(flow(), moved, { customer: 2 }, {}).recounted).toMatchObject([
      { was: 'waiting', underWay: 2 },
    ]);
  });
});
