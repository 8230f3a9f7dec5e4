import { expect, it } from 'vitest';
import { moved } from './moved.ts';

it.each([
  { why: 'down', from: 0, to: 2, expected: ['b', 'c', 'a'] },
  { why: 'up', from: 2, to: 0, expected: ['c', 'a', 'b'] },
  { why: 'nowhere', from: 1, to: 1, expected: ['a', 'b', 'c'] },
  { why: 'from beyond the end', from: 7, to: 0, expected: ['a', 'b', 'c'] },
])('moves one $why', ({ from, to, expected }) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected);
});
