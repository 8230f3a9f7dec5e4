import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOffMs } from './back-off.ts';

const pace = { firstMs: 500, maxMs: 20_000 };

it.each([
  { attempt: 0, random: 0, ms: 250, why: 'half of the first wait is certain' },
  { attempt: 0, random: 0.5, ms: 375, why: 'the other half is chance' },
  { attempt: 3, random: 0, ms: 2000, why: 'it doubles' },
  { attempt: 60, random: 0, ms: 10_000, why: 'it stops growing' },
])('waits $ms ms because $why', ({ attempt, random, ms }) => {
  expect(backOffMs(attempt, random, pace)).toBe(ms);
});

it('never waits longer than agreed and never less than half of it', () => {
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, random) => {
        const ms = backOffMs(attempt, random, pace);
        expect(ms).toBeLessThanOrEqual(pace.maxMs);
        expect(ms).toBeGreaterThanOrEqual(pace.firstMs / 2);
      },
    ),
    { numRuns: 200 },
  );
});
