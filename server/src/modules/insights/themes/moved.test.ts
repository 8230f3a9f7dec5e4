import { expect, it } from 'vitest';
import { movedBy } from './moved.ts';

it.each([
  { now: [40, 200], before: [10, 200], is: 'up', why: 'four times as many of as many' },
  { now: [10, 200], before: [40, 200], is: 'down', why: 'the other way round' },
  { now: [80, 400], before: [40, 200], is: 'same', why: 'everything doubled, and its share did not move' },
  { now: [12, 200], before: [8, 200], is: 'same', why: 'chance does as much' },
  { now: [4, 200], before: [1, 200], is: null, why: 'five sentences say nothing' },
  { now: [40, 200], before: [0, 0], is: null, why: 'there was nothing before' },
])('is $is: $why', ({ now: [count = 0, all = 0], before: [earlier = 0, allEarlier = 0], is }) =>
  expect(movedBy({ count, all }, { count: earlier, all: allEarlier })).toBe(is),
);
