import type { MetricDirection } from './metric.ts';

/** How a value stands beside another. */
export interface Comparison {
  readonly difference: number;
  /** Difference over the earlier value's size; null when that is 0. */
  readonly ratio: number | null;
  readonly verdict: 'better' | 'worse' | 'same' | 'neither';
}

/**
 * Compares a value with the earlier one; null when either is missing, because nothing can be said then.
 *
 * @example compareValues(80, 100, 'down') // { difference: -20, ratio: -0.2, verdict: 'better' }
 */
export function compareValues(
  now: number | null,
  before: number | null,
  direction: MetricDirection,
): Comparison | null {
  if (now === null || before === null) return null;
  const difference = now - before;
  const ratio = before === 0 ? null : difference / Math.abs(before);
  return { difference, ratio, verdict: verdictOf(difference, direction) };
}

function verdictOf(difference: number, direction: MetricDirection): Comparison['verdict'] {
  if (difference === 0) return 'same';
  if (direction === 'none') return 'neither';
  return difference > 0 === (direction === 'up') ? 'better' : 'worse';
}
