import { expect, it } from 'vitest';
import { moved } from './moved.ts';

it.each([
  { from: 0, to: 2, list: ['b', 'c', 'a'], why: 'down' },
  { from: 2, to: 0, list: ['c', 'a', 'b'], why: 'up' },
  { from: 1, to: 1, list: ['a', 'b', 'c'], why: 'nowhere' },
  { from: 0, to: -1, list: ['a', 'b', 'c'], why: 'not above the first' },
  { from: 2, to: 3, list: ['a', 'b', 'c'], why: 'not below the last' },
  { from: 9, to: 0, list: ['a', 'b', 'c'], why: 'nothing is there' },
])('moves from $from to $to: $why', ({ from, to, list }) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(list);
});
