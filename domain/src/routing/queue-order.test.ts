import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Priority } from '../inbox/index.ts';
import { effectiveSince, headStartsAtFirst } from './queue-order.ts';

const noon = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;
const placed = (priority: Priority, waitingSinceMs: number): number =>
  effectiveSince(headStartsAtFirst, { priority, waitingSinceMs });

it.each([
  { why: 'the more urgent goes first', first: ['urgent', 0], second: ['normal', 0] },
  { why: 'of two alike, who waits longer', first: ['normal', 0], second: ['normal', 1] },
  {
    why: 'an urgent one that has just come goes before a high one of this morning',
    first: ['urgent', 5 * hour],
    second: ['high', 0],
  },
  {
    why: 'a low one of yesterday goes before a normal one of today',
    first: ['low', -24 * hour],
    second: ['normal', 0],
  },
] as const)('$why', ({ first, second }) => {
  expect(placed(first[0], noon + first[1])).toBeLessThan(placed(second[0], noon + second[1]));
});

it('is the moment itself for a normal one', () => {
  expect(placed('normal', noon)).toBe(noon);
});

it('lets everybody who waits overtake whoever comes long enough after them', () => {
  const priority = fc.constantFrom('low' as const, 'normal' as const, 'high' as const, 'urgent' as const);
  fc.assert(
    fc.property(priority, priority, (mine, theirs) => {
      expect(placed(mine, noon)).toBeLessThan(placed(theirs, noon + 11 * hour));
    }),
  );
});

it('adds what its queue lets it count to what its priority does', () => {
  const vip = { priority: 'high', waitingSinceMs: noon, headStartMinutes: 30 } as const;
  expect(effectiveSince({ low: 0, high: 10, urgent: 20 }, vip)).toBe(noon - 40 * 60_000);
});
