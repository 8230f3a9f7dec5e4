import { expect, it } from 'vitest';
import { begun, redone, stepped, undone } from './history.ts';

const there = stepped(stepped(begun('a'), 'ab'), 'abc');

it('goes back step by step, and forth again', () => {
  expect(undone(there).present).toBe('ab');
  expect(undone(undone(there)).present).toBe('a');
  expect(redone(undone(there))).toEqual(there);
  expect(undone(begun('a'))).toEqual(begun('a'));
  expect(redone(there)).toBe(there);
});

it('forgets what was taken back once something else is done', () => {
  const other = stepped(undone(there), 'abd');
  expect(redone(other)).toBe(other);
  expect(undone(other).present).toBe('ab');
});

it('keeps the last hundred steps', () => {
  const long = Array.from({ length: 150 }, (_, place) => place + 1).reduce(stepped<number>, begun(0));
  expect(long.past).toHaveLength(100);
  expect(long.past[0]).toBe(50);
});
