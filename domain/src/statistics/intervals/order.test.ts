import { describe, expect, it } from 'vitest';
import { binomialOf } from '../distributions/counted.ts';
import { quantileRanks, ranksCoverage } from './order.ts';

describe('the interval of a quantile by ranks', () => {
  // Tables of the sign test: the widest tails of no more than 2.5 %.
  it.each([
    { n: 5, p: 0.5, ranks: null },
    { n: 6, p: 0.5, ranks: { low: 1, high: 6 } },
    { n: 9, p: 0.5, ranks: { low: 2, high: 8 } },
    { n: 10, p: 0.5, ranks: { low: 2, high: 9 } },
    { n: 15, p: 0.5, ranks: { low: 4, high: 12 } },
    { n: 20, p: 0.5, ranks: { low: 6, high: 15 } },
    { n: 25, p: 0.5, ranks: { low: 8, high: 18 } },
    { n: 100, p: 0.5, ranks: { low: 40, high: 61 } },
    { n: 35, p: 0.9, ranks: null },
    { n: 0, p: 0.5, ranks: null },
  ])('of $n values at $p is $ranks', ({ n, p, ranks }) => {
    expect(quantileRanks(n, p)).toEqual(ranks);
  });

  it('begins at 36 values for a 90th percentile and at 72 for a 95th', () => {
    const first = (p: number) =>
      Array.from({ length: 200 }, (_, n) => n).find((n) => quantileRanks(n, p) !== null);
    expect([first(0.5), first(0.9), first(0.95)]).toEqual([6, 36, 72]);
  });

  it.each([0.5, 0.9, 0.95])('is the narrowest of its kind at %d, whatever the number of values', (p) => {
    for (const n of [36, 72, 73, 100, 250, 999]) {
      const ranks = quantileRanks(n, p);
      if (ranks === null) continue;
      const below = sumOf(n, p, 0, ranks.low - 1);
      const above = sumOf(n, p, ranks.high, n);
      expect(Math.max(below, above)).toBeLessThanOrEqual(0.025 + 1e-12);
      expect(below + binomialOf(ranks.low, n, p)).toBeGreaterThan(0.025);
      expect(above + binomialOf(ranks.high - 1, n, p)).toBeGreaterThan(0.025);
      expect(ranksCoverage(ranks, n, p)).toBeCloseTo(1 - below - above, 9);
    }
  });

  it('stays near its normal approximation among a million', () => {
    const { low, high } = quantileRanks(1_000_000, 0.9) ?? { low: 0, high: 0 };
    expect([900_000 - low, high - 900_000].map((reach) => Math.abs(reach - 588) <= 2)).toEqual([true, true]);
  });
});

function sumOf(n: number, p: number, from: number, to: number): number {
  let total = 0;
  for (let k = from; k <= to; k++) total += binomialOf(k, n, p);
  return total;
}
