import { sum } from '../numbers/sums.ts';

/** One cause with its share of all, the share up to and including it, and whether it is one of the vital few. */
export interface ParetoBar<T> {
  readonly item: T;
  readonly count: number;
  readonly share: number;
  readonly cumulative: number;
  readonly isVital: boolean;
}

/**
 * Causes by size, largest first, ties as they came. The vital few are the fewest that together reach `reach` of all;
 * causes of nothing are left out.
 *
 * @example pareto([{ item: 'late', count: 8 }, { item: 'rude', count: 2 }])[0].isVital // true
 */
export function pareto<T>(counted: readonly { item: T; count: number }[], reach = 0.8): ParetoBar<T>[] {
  const sorted = counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  const total = sum(sorted.map(({ count }) => count));
  let before = 0;
  return sorted.map(({ item, count }) => {
    const isVital = before / total < reach - 1e-12;
    before += count;
    return { item, count, share: count / total, cumulative: before / total, isVital };
  });
}
