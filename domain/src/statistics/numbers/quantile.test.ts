import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantile } from './quantile.ts';

describe('quantile', () => {
  it.each([
    { values: [], p: 0.5, is: null, why: 'there is nothing' },
    { values: [7], p: 0.9, is: 7, why: 'there is one' },
    { values: [4, 1, 3, 2], p: 0.5, is: 2.5, why: 'the median lies between two' },
    { values: [1, 2, 3, 4, 5], p: 0.9, is: 4.6, why: 'R says so: quantile(1:5, .9)' },
    { values: [1, 2, 3, 4, 5], p: 0, is: 1, why: 'it is the least' },
    { values: [1, 2, 3, 4, 5], p: 1, is: 5, why: 'it is the greatest' },
    { values: [10, 9, 100], p: 0.25, is: 9.5, why: 'numbers are not sorted as texts' },
  ])('is $is when $why', ({ values, p, is }) => {
    if (is === null) expect(quantile(values, p)).toBeNull();
    else expect(quantile(values, p)).toBeCloseTo(is, 12);
  });

  it('never falls as p grows, and lies among the values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (all, a, b) => {
        const [low = 0, high = 0] = [quantile(all, Math.min(a, b)) ?? 0, quantile(all, Math.max(a, b)) ?? 0];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...all));
        expect(high).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses what is no share', () => expect(() => quantile([1], 95)).toThrow(RangeError));
});
