import { type Interval, wilson, z95 } from './share.ts';

/** A number of successes among a number of trials. */
export interface Counted {
  readonly k: number;
  readonly n: number;
}

/** A difference and where it may truly lie. */
export interface Difference extends Interval {
  readonly difference: number;
}

/**
 * The difference of two independent shares, first minus second, with Newcombe's hybrid score interval (1998, method
 * 10; statsmodels calls it `newcomb`). Null when either has no trials.
 *
 * @example shareDifference({ k: 56, n: 70 }, { k: 48, n: 80 }) // { difference: 0.2, low: 0.0524, high: 0.3339 }
 */
export function shareDifference(first: Counted, second: Counted, z = z95): Difference | null {
  const one = wilson(first.k, first.n, z);
  const other = wilson(second.k, second.n, z);
  if (one === null || other === null) return null;
  const [p1, p2] = [first.k / first.n, second.k / second.n];
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - one.low, other.high - p2),
    high: difference + Math.hypot(one.high - p1, p2 - other.low),
  };
}
