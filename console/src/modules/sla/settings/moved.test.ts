import { expect, it } from 'vitest';
import { moved } from './moved.ts';

it.each([
  { why: 'to the front', from: 2, to: 0, order: 'cab' },
  { why: 'to the end', from: 0, to: 2, order: 'bca' },
  { why: 'nowhere', from: 1, to: 1, order: 'abc' },
  { why: 'by one', from: 1, to: 2, order: 'acb' },
])('moves $why', ({ from, to, order }) => {
  expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order);
});
