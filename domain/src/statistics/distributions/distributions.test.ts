import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaBelow,
  betaQuantile,
  binomialUpTo,
  chiSquaredAbove,
  chiSquaredBelow,
  chiSquaredQuantile,
  fAbove,
  fBelow,
  fQuantile,
  normalAbove,
  normalBelow,
  normalQuantile,
  poissonUpTo,
  studentBelow,
  studentBothTails,
  studentQuantile,
} from '../index.ts';

it.each([
  { what: 'Φ(1)', is: normalBelow(1), of: 0.8413447460685429 },
  { what: 'Φ(−1.96)', is: normalBelow(-1.96), of: 0.024997895148220435 },
  { what: 'Φ(−6), far out', is: normalBelow(-6), of: 9.865876450376946e-10 },
  { what: '1 − Φ(8), where 1 − p is nothing', is: normalAbove(8) * 1e16, of: 6.220960574271785 },
  { what: 'probit .975', is: normalQuantile(0.975), of: 1.959963984540054 },
  { what: 'probit .999', is: normalQuantile(0.999), of: 3.090232306167813 },
  { what: 'probit 1e-9', is: normalQuantile(1e-9), of: -5.997807015007687 },
  { what: 'how long a three sigma chart runs in peace', is: 1 / (2 * normalAbove(3)), of: 370.3983473449564 },
  { what: 't(10) of 2', is: studentBelow(2, 10), of: 0.9633059826146299 },
  { what: 't(1) of 1', is: studentBelow(1, 1), of: 0.75 },
  { what: 't quantile .975, 10', is: studentQuantile(0.975, 10), of: 2.2281388519649385 },
  { what: 't quantile .975, 1', is: studentQuantile(0.975, 1), of: 12.706204736432095 },
  { what: 'both tails of t', is: studentBothTails(-4.062127683382037, 9), of: 0.00283289 },
  { what: 'χ²(1) above 3.84', is: chiSquaredAbove(3.841458820694124, 1), of: 0.05 },
  { what: 'χ² quantile .95, 10', is: chiSquaredQuantile(0.95, 10), of: 18.307038053275146 },
  { what: 'χ² quantile .025, 2', is: chiSquaredQuantile(0.025, 2), of: 0.05063561596857975 },
  { what: 'F(3, 20) above', is: fAbove(3.0983912121407795, 3, 20), of: 0.05 },
  { what: 'χ² quantile 1 − 1e-15, 1 (SciPy)', is: chiSquaredQuantile(1 - 1e-15, 1), of: 64.43203896936355 },
  { what: 'F quantile 1 − 1e-9, 2, 30', is: fQuantile(1 - 1e-9, 2, 30), of: 44.716075695616986 },
  { what: 'F quantile .95, 2, 10', is: fQuantile(0.95, 2, 10), of: 4.102821015264447 },
  { what: 'beta(2, 3) below .5', is: betaBelow(0.5, 2, 3), of: 0.6875 },
  { what: 'beta quantile .5 of (1, 1)', is: betaQuantile(0.5, 1, 1), of: 0.5 },
  { what: 'at most 3 of 10 at .5', is: binomialUpTo(3, 10, 0.5), of: 0.171875 },
  { what: 'at most 2 when 3 are expected', is: poissonUpTo(2, 3), of: 0.42319008112684364 },
])('$what is $of', ({ is, of }) => expect(Math.abs(is - of)).toBeLessThan(1e-8 * Math.max(1, Math.abs(of))));

describe('a quantile undoes its distribution', () => {
  const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
  const degrees = fc.integer({ min: 1, max: 200 });

  it('of all kinds', () => {
    fc.assert(
      fc.property(share, degrees, degrees, (p, a, b) => {
        expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 11);
        expect(studentBelow(studentQuantile(p, a), a)).toBeCloseTo(p, 9);
        expect(chiSquaredBelow(chiSquaredQuantile(p, a), a)).toBeCloseTo(p, 9);
        expect(fBelow(fQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        expect(betaBelow(betaQuantile(p, a / 2, b / 2), a / 2, b / 2)).toBeCloseTo(p, 9);
      }),
      { numRuns: 100 },
    );
  });

  it('has its ends and refuses what is no share', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(studentQuantile(1, 5)).toBe(Number.POSITIVE_INFINITY);
    expect(chiSquaredQuantile(0, 5)).toBe(0);
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
    expect(() => studentQuantile(Number.NaN, 5)).toThrow(RangeError);
  });
});
