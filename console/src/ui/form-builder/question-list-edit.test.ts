import { expect, it } from 'vitest';
import { freshKey, moved, newQuestion, replaced } from './question-list-edit.ts';

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

it('changes one and takes one out', () => {
  expect(replaced(['a', 'b'], 1, 'x')).toEqual(['a', 'x']);
  expect(replaced(['a', 'b'], 0, null)).toEqual(['b']);
});

it.each([
  { taken: [], key: 'text', why: 'the first' },
  { taken: ['text', 'text-3'], key: 'text-2', why: 'the smallest that is free' },
])('finds the key $key: $why', ({ taken, key }) => expect(freshKey('text', taken)).toBe(key));

it('begins a question with settings that its kind can read', () => {
  expect(newQuestion('rating', []).settings).toEqual({ scale: 'stars' });
  expect(newQuestion('order', [], { isMany: false }).settings).toEqual({ isMany: false });
});
