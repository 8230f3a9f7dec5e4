import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from './compare.ts';
import { quantile, wilson } from './statistics.ts';

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

describe('wilson', () => {
  it.each([
    { k: 81, n: 263, low: 0.2553, high: 0.3662 },
    { k: 15, n: 148, low: 0.0624, high: 0.1605 },
    { k: 0, n: 20, low: 0, high: 0.1611 },
    { k: 1, n: 29, low: 0.0061, high: 0.1718 },
    { k: 20, n: 20, low: 0.8389, high: 1 },
  ])('$k of $n is $low to $high (Newcombe 1998)', ({ k, n, low, high }) => {
    expect(wilson(k, n)?.low).toBeCloseTo(low, 4);
    expect(wilson(k, n)?.high).toBeCloseTo(high, 4);
  });

  it('says nothing about nothing and refuses what is no share', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
  });

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const k = Math.round(n * share);
          const interval = wilson(k, n) ?? { low: -1, high: -1 };
          const mirrored = wilson(n - k, n) ?? { low: -1, high: -1 };
          expect(interval.low).toBeLessThanOrEqual(k / n);
          expect(interval.high).toBeGreaterThanOrEqual(k / n);
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.high).toBeLessThanOrEqual(1);
          expect(mirrored.low).toBeCloseTo(1 - interval.high, 9);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('compareValues', () => {
  it.each([
    { now: 80, before: 100, direction: 'down', is: { difference: -20, ratio: -0.2, verdict: 'better' } },
    { now: 80, before: 100, direction: 'up', is: { difference: -20, ratio: -0.2, verdict: 'worse' } },
    { now: 5, before: 0, direction: 'up', is: { difference: 5, ratio: null, verdict: 'better' } },
    { now: -5, before: -10, direction: 'up', is: { difference: 5, ratio: 0.5, verdict: 'better' } },
    { now: 5, before: 5, direction: 'up', is: { difference: 0, ratio: 0, verdict: 'same' } },
    { now: 9, before: 5, direction: 'none', is: { difference: 4, ratio: 0.8, verdict: 'neither' } },
    { now: null, before: 5, direction: 'up', is: null },
    { now: 5, before: null, direction: 'up', is: null },
  ] as const)('$now after $before, better $direction', ({ now, before, direction, is }) => {
    expect(compareValues(now, before, direction)).toEqual(is);
  });
});
