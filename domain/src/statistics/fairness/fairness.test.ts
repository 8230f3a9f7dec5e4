import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exactFunnelLimits,
  funnelLimits,
  jamesStein,
  regressedToMean,
  reliability,
  shrunk,
  standardise,
} from '../index.ts';

it('who has the harder cases is judged by them: raw .79 above .67, adjusted below', () => {
  const easy = { allN: 1000, allK: 900 };
  const hard = { allN: 1000, allK: 500 };
  const first = standardise(
    [
      { n: 80, k: 70, ...easy },
      { n: 20, k: 9, ...hard },
    ],
    0.7,
  );
  const second = standardise(
    [
      { n: 35, k: 33, ...easy },
      { n: 65, k: 34, ...hard },
    ],
    0.7,
  );
  expect([first?.raw, second?.raw]).toEqual([0.79, 0.67]);
  expect(first?.adjusted ?? 1).toBeLessThan(second?.adjusted ?? 0);
  expect(standardise([], 0.7)).toBeNull();
});

describe('shrinkage', () => {
  it('of the batters: c .2117, Clemente from .400 to .294 (Efron and Morris 1977)', () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    // The paper prints averages to three digits and computes with them.
    const { c, estimates } = jamesStein(
      hits.map((hit) => Math.round((hit / 45) * 1000) / 1000),
      45,
    );
    expect(c).toBeCloseTo(0.212, 3);
    expect(estimates[0]).toBeCloseTo(0.294, 3);
  });

  it('lies between the raw value and the usual, the closer to the raw the more cases there are', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), ([n, share], usual) => {
        const near = shrunk(share * n, n, usual, 10);
        const nearer = shrunk(share * n * 4, n * 4, usual, 10);
        expect(near).toBeGreaterThanOrEqual(Math.min(share, usual) - 1e-12);
        expect(near).toBeLessThanOrEqual(Math.max(share, usual) + 1e-12);
        expect(Math.abs(nearer - share)).toBeLessThanOrEqual(Math.abs(near - share) + 1e-12);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves three as they are and equals equal', () => {
    expect(jamesStein([0.1, 0.2, 0.3], 10)).toEqual({ c: 1, estimates: [0.1, 0.2, 0.3] });
    expect(jamesStein([0.5, 0.5, 0.5, 0.5], 10).c).toBe(0);
  });

  it('expects 84 after 90 when six tenths are reliable (Kelley 1947)', () => {
    expect(regressedToMean(90, 75, 0.6)).toBeCloseTo(84, 12);
    expect(reliability(30, 10)).toBe(0.75);
  });
});

describe('the funnel', () => {
  it('narrows with cases and stays within 0 and 1', () => {
    expect(funnelLimits(0.9, 4, 0.998)?.high).toBe(1);
    expect(funnelLimits(0.9, 400, 0.95)?.low).toBeCloseTo(0.9 - 1.959964 * 0.015, 6);
    expect(funnelLimits(0.9, 0, 0.95)).toBeNull();
  });

  it('is exact for few, and close to the other for many', () => {
    const [exact, normal] = [exactFunnelLimits(0.2, 2000, 0.95), funnelLimits(0.2, 2000, 0.95)];
    expect(exact?.low).toBeCloseTo(normal?.low ?? 0, 3);
    expect(exact?.high).toBeCloseTo(normal?.high ?? 0, 3);
    expect(exactFunnelLimits(0.02, 10, 0.998)?.low).toBe(0);
  });
});
