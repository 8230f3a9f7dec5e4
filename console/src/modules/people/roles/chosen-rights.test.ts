import { expect, it } from 'vitest';
import { withAll, withOne } from './chosen-rights.ts';

it.each([
  { why: 'a right is added', chosen: ['a'], key: 'b', is: true, now: ['a', 'b'] },
  { why: 'a right that is there stands once', chosen: ['a', 'b'], key: 'a', is: true, now: ['b', 'a'] },
  { why: 'a right is taken', chosen: ['a', 'b'], key: 'a', is: false, now: ['b'] },
  { why: 'a right that is not there cannot be taken', chosen: ['a'], key: 'b', is: false, now: ['a'] },
])('$why', ({ chosen, key, is, now }) => expect(withOne(chosen, key, is)).toEqual(now));

it('takes or gives a whole group and leaves the others', () => {
  expect(withAll(['a', 'x'], ['x', 'y'], true)).toEqual(['a', 'x', 'y']);
  expect(withAll(['a', 'x'], ['x', 'y'], false)).toEqual(['a']);
});
