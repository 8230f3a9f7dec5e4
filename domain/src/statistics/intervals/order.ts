import { binomialUpTo } from '../distributions/counted.ts';
import { usualConfidence, z95 } from './share.ts';

/** The places of two values in the sorted row, from 1. */
export interface Ranks {
  readonly low: number;
  readonly high: number;
}

/**
 * Between which of n sorted values a quantile may truly lie: the binomial, distribution-free interval of order
 * statistics with at most half the error on each side (Hahn and Meeker 1991, section 5.2; Conover 1999, section 3.2).
 * It is never less sure than it says. Null where the rows are too few for any: a median needs 6, a 90th percentile 36.
 *
 * @param p from 0 to 1, which quantile
 * @example quantileRanks(100, 0.5) // { low: 40, high: 61 }
 */
export function quantileRanks(n: number, p: number, confidence = usualConfidence): Ranks | null {
  const tail = (1 - confidence) / 2;
  const reach = z95 * Math.sqrt(n * p * (1 - p));
  let low = Math.max(0, Math.floor(n * p - reach));
  while (low < n && binomialUpTo(low, n, p) <= tail) low++;
  while (low > 0 && binomialUpTo(low - 1, n, p) > tail) low--;
  let high = Math.min(n + 1, Math.ceil(n * p + reach) + 1);
  while (high > 1 && binomialUpTo(high - 2, n, p) >= 1 - tail) high--;
  while (high <= n && binomialUpTo(high - 1, n, p) < 1 - tail) high++;
  return low < 1 || high > n ? null : { low, high };
}

/** How sure the interval between two ranks is of holding the quantile: a little more than asked for. */
export function ranksCoverage({ low, high }: Ranks, n: number, p: number): number {
  return binomialUpTo(high - 1, n, p) - binomialUpTo(low - 1, n, p);
}
