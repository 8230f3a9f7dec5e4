import { wilson } from '../statistics/index.ts';

/** Below so many answers a share says little, and is marked so: the usual rule of thumb of 30. */
const smallBelow = 30;

/** A share with both of its parts, and where it may truly lie. */
export interface Share {
  readonly k: number;
  readonly n: number;
  readonly value: number;
  /** The 95 % interval of Wilson (1927). */
  readonly low: number;
  readonly high: number;
  readonly isSmall: boolean;
}

/**
 * `k` of `n`, with its interval; null of nothing, which is not 0.
 *
 * @throws RangeError when k is not between 0 and n.
 * @example shareOf(81, 263) // { k: 81, n: 263, value: 0.308, low: 0.2553, high: 0.3662, isSmall: false }
 */
export function shareOf(k: number, n: number): Share | null {
  const interval = wilson(k, n);
  return interval && { k, n, value: k / n, ...interval, isSmall: n < smallBelow };
}

/**
 * The mean of scores 1, 2, 3 … given how often each was given; null when none was.
 *
 * @example meanScore([0, 0, 1, 0, 1]) // 4
 */
export function meanScore(byScore: readonly number[]): number | null {
  const n = byScore.reduce((sum, count) => sum + count, 0);
  const total = byScore.reduce((sum, count, place) => sum + count * (place + 1), 0);
  return n === 0 ? null : total / n;
}
