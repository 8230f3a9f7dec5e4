import { chiSquaredAbove } from '../distributions/continuous.ts';
import type { Counted } from '../intervals/difference.ts';
import { sum } from '../numbers/sums.ts';

/** A χ² test, its degrees of freedom and p. `isThin` when a group expects fewer than 5 of either, so that p is rough. */
export interface SharesTest {
  readonly chiSquared: number;
  readonly degrees: number;
  readonly p: number;
  readonly isThin: boolean;
}

/**
 * Pearson's test that the shares of several groups are one and the same, uncorrected. Groups of nobody are left out;
 * null of fewer than two groups, or when all said the same.
 */
export function sharesDiffer(groups: readonly Counted[]): SharesTest | null {
  const asked = groups.filter(({ n }) => n > 0);
  const pooled = sum(asked.map(({ k }) => k)) / sum(asked.map(({ n }) => n));
  if (asked.length < 2 || pooled === 0 || pooled === 1) return null;
  const terms = asked.map(({ k, n }) => (k - n * pooled) ** 2 / (n * pooled * (1 - pooled)));
  const chiSquared = sum(terms);
  const degrees = asked.length - 1;
  const isThin = asked.some(({ n }) => n * Math.min(pooled, 1 - pooled) < 5);
  return { chiSquared, degrees, p: chiSquaredAbove(chiSquared, degrees), isThin };
}
