import { expect, it } from 'vitest';
import { beside, canGo, isQuiet } from './moves.ts';

it.each([
  { why: 'it is taken up', from: 'new', to: 'considering', goes: true, quiet: true },
  { why: 'it was taken up by mistake', from: 'considering', to: 'new', goes: true, quiet: true },
  { why: 'its suggester is told so', from: 'considering', to: 'planned', goes: true, quiet: false },
  { why: 'nobody who was told something is new again', from: 'done', to: 'new', goes: false, quiet: false },
  { why: 'it is there already', from: 'done', to: 'done', goes: false, quiet: false },
] as const)('from $from to $to: $why', ({ from, to, goes, quiet }) => {
  expect(canGo(from, to)).toBe(goes);
  expect(isQuiet(from, to)).toBe(quiet);
});

it('ends at the edges of the board', () => {
  expect(beside('new')).toEqual({ before: null, next: 'considering' });
  expect(beside('planned')).toEqual({ before: 'considering', next: 'done' });
  expect(beside('declined')).toEqual({ before: 'done', next: null });
});
