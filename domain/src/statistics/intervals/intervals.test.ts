import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactInterval,
  garwoodInterval,
  intervalFromMoments,
  meanInterval,
  ratePer,
  shareDifference,
  wilson,
} from '../index.ts';

describe('the interval of a share', () => {
  it.each([
    { k: 81, n: 263, low: 0.2553, high: 0.3662 },
    { k: 15, n: 148, low: 0.0624, high: 0.1605 },
    { k: 0, n: 20, low: 0, high: 0.1611 },
    { k: 1, n: 29, low: 0.0061, high: 0.1718 },
    { k: 20, n: 20, low: 0.8389, high: 1 },
  ])('of $k of $n is $low to $high (Newcombe 1998)', ({ k, n, low, high }) => {
    expect(wilson(k, n)?.low).toBeCloseTo(low, 4);
    expect(wilson(k, n)?.high).toBeCloseTo(high, 4);
  });

  it.each([
    { k: 81, n: 263, low: 0.2527, high: 0.3676 },
    { k: 15, n: 148, low: 0.0578, high: 0.1617 },
    { k: 0, n: 20, low: 0, high: 0.1684 },
    { k: 1, n: 29, low: 0.0009, high: 0.1776 },
  ])('of $k of $n is $low to $high when exact (Newcombe 1998, method 5)', ({ k, n, low, high }) => {
    expect(exactInterval(k, n)?.low).toBeCloseTo(low, 4);
    expect(exactInterval(k, n)?.high).toBeCloseTo(high, 4);
  });

  it('says nothing about nothing and refuses what is no share', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(exactInterval(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => wilson(-1, 2)).toThrow(RangeError);
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => wilson(1, none)).toThrow(RangeError);
      expect(() => exactInterval(1, none)).toThrow(RangeError);
      expect(() => garwoodInterval(none)).toThrow(RangeError);
    }
  });

  it('holds the share, stays within 0 and 1, and mirrors', () => {
    const trials = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(trials, ([n, share]) => {
        const k = Math.round(n * share);
        const interval = wilson(k, n) ?? { low: -1, high: -1 };
        const mirrored = wilson(n - k, n) ?? { low: -1, high: -1 };
        expect(interval.low).toBeLessThanOrEqual(k / n);
        expect(interval.high).toBeGreaterThanOrEqual(k / n);
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - interval.high, 9);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the difference of two shares', () => {
  it.each([
    { first: [56, 70], second: [48, 80], low: 0.0524, high: 0.3339 },
    { first: [9, 10], second: [3, 10], low: 0.1705, high: 0.809 },
    { first: [6, 7], second: [2, 7], low: 0.0582, high: 0.8062 },
    { first: [5, 56], second: [0, 29], low: -0.0381, high: 0.1926 },
    { first: [0, 10], second: [0, 20], low: -0.1611, high: 0.2775 },
    { first: [0, 10], second: [0, 10], low: -0.2775, high: 0.2775 },
    { first: [10, 10], second: [0, 20], low: 0.6791, high: 1 },
    { first: [10, 10], second: [0, 10], low: 0.6075, high: 1 },
  ])('of $first and $second is $low to $high (Newcombe 1998, method 10)', ({ first, second, low, high }) => {
    const [[k1 = 0, n1 = 0], [k2 = 0, n2 = 0]] = [first, second];
    const found = shareDifference({ k: k1, n: n1 }, { k: k2, n: n2 });
    expect(found?.difference).toBeCloseTo(k1 / n1 - k2 / n2, 12);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('turns around with its sides', () => {
    const trials = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 80, max: 400 }));
    fc.assert(
      fc.property(trials, trials, ([k1, n1], [k2, n2]) => {
        const one = shareDifference({ k: k1, n: n1 }, { k: k2, n: n2 });
        const other = shareDifference({ k: k2, n: n2 }, { k: k1, n: n1 });
        expect(one?.low).toBeCloseTo(-(other?.high ?? 0), 12);
      }),
      { numRuns: 100 },
    );
    expect(shareDifference({ k: 0, n: 0 }, { k: 1, n: 2 })).toBeNull();
  });
});

describe('the interval of rare events', () => {
  it.each([
    { events: 0, low: 0, high: 3.6889 },
    { events: 1, low: 0.0253, high: 5.5716 },
    { events: 3, low: 0.6187, high: 8.7673 },
    { events: 10, low: 4.7954, high: 18.3904 },
    { events: 100, low: 81.3639, high: 121.6268 },
  ])('of $events is $low to $high (Garwood 1936)', ({ events, low, high }) => {
    expect(garwoodInterval(events).low).toBeCloseTo(low, 3);
    expect(garwoodInterval(events).high).toBeCloseTo(high, 3);
  });

  it('of 137 in 24.19893 is 5.66, 4.753 to 6.693 each (R’s poisson.test)', () => {
    const found = ratePer(137, 24.19893, 1);
    expect(found?.rate).toBeCloseTo(5.661407, 6);
    expect(found?.low).toBeCloseTo(4.753125, 6);
    expect(found?.high).toBeCloseTo(6.692709, 6);
  });

  it('is per thousand orders as asked, and nothing without orders', () => {
    expect(ratePer(3, 2000, 1000)?.rate).toBeCloseTo(1.5, 12);
    expect(ratePer(3, 2000, 1000)?.high).toBeCloseTo(4.3837, 3);
    expect(ratePer(3, 0, 1000)).toBeNull();
    expect(() => garwoodInterval(-1)).toThrow(RangeError);
  });
});

describe('the interval of a mean', () => {
  it('of 195 heat flows is 9.258242 to 9.264679 (NIST 1.3.5.2, ZARR13)', () => {
    const found = intervalFromMoments(9.26146, 0.02278881, 195);
    expect(found?.low).toBeCloseTo(9.258242, 5);
    expect(found?.high).toBeCloseTo(9.264679, 5);
  });

  it('knows no spread of one value', () => expect(meanInterval([4])).toBeNull());

  it('of the sleep data, 0.75 ± 1.28 (Student 1908)', () => {
    const found = meanInterval([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    expect(found?.low).toBeCloseTo(-0.5297804, 6);
    expect(found?.high).toBeCloseTo(2.0297804, 6);
  });
});
