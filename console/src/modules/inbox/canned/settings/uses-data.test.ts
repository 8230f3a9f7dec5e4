import { expect, it } from 'vitest';
import { isOftenEdited } from './uses-data.ts';

it.each([
  { uses: 9, edited: 9, isIt: false, why: 'too few to tell' },
  { uses: 10, edited: 6, isIt: true, why: 'most were rewritten' },
  { uses: 10, edited: 5, isIt: false, why: 'half is not most' },
])('$uses uses, $edited rewritten: $why', ({ uses, edited, isIt }) => {
  expect(isOftenEdited({ uses, edited, lastUsedAt: '2026-11-22T10:00:00.000Z' })).toBe(isIt);
});
