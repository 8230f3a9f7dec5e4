import type { Aggregate } from '../../kit/metric/aggregate.ts';
import type { Measured } from '../../kit/metric/measured.ts';
import {
  type Interval,
  normalAbove,
  rateRatio,
  shareDifference,
  sharesDiffer,
  studentQuantile,
  welchOfMoments,
  z95,
} from '../../statistics/index.ts';

/** How a difference was judged; `none` where nothing is known of how far chance moves the numbers. */
export type CompareMethod = 'share' | 'mean' | 'rate' | 'quantile' | 'nps' | 'none';

/** How far a figure of one group is from that of another, first minus second. */
export interface GroupsCompared {
  readonly method: CompareMethod;
  readonly difference: number;
  /** The 95 % interval of the difference; null where there is none. */
  readonly interval: Interval | null;
  /** Two-sided, of no difference at all; null where it cannot be tested. */
  readonly p: number | null;
}

/**
 * Compares the figures of two groups that share no row. Null when either has none.
 *
 * - shares: Newcombe’s hybrid interval (1998) and Pearson’s χ² test; means: Welch (1947), from what their intervals tell
 * - rates: Garwood’s intervals combined as Newcombe’s, and the exact conditional test of their ratio
 * - percentiles: intervals of order statistics combined (MOVER, Zou and Donner 2008), and a p by their width
 * - the net promoter score: both standard errors combined, and z
 * - counts, sums and quotients: how far apart, and no test
 */
export function compareGroups(
  aggregate: Aggregate,
  first: Measured,
  second: Measured,
): GroupsCompared | null {
  if (first.value === null || second.value === null) return null;
  const difference = first.value - second.value;
  const judged = judge(aggregate, first, second, difference);
  return { difference, ...(judged ?? { method: 'none', interval: null, p: null }) };
}

type Judged = Pick<GroupsCompared, 'method' | 'interval' | 'p'>;

function judge(aggregate: Aggregate, first: Measured, second: Measured, difference: number): Judged | null {
  switch (aggregate) {
    case 'share':
    case 'repeat':
      return shares(first, second);
    case 'average':
      return means(first, second);
    case 'rate':
      return rates(first, second, difference);
    case 'median':
    case 'p90':
    case 'p95':
      return byWidth('quantile', first, second, difference);
    case 'nps':
      return byWidth('nps', first, second, difference);
    default:
      return null;
  }
}

function shares(first: Measured, second: Measured): Judged {
  const [one, other] = [countedOf(first), countedOf(second)];
  return {
    method: 'share',
    interval: shareDifference(one, other),
    p: sharesDiffer([one, other])?.p ?? null,
  };
}

function countedOf({ sum, over }: Measured): { k: number; n: number } {
  return { k: sum ?? 0, n: over ?? 0 };
}

function means(first: Measured, second: Measured): Judged {
  const [one, other] = [momentsOf(first), momentsOf(second)];
  const tested = one && other && welchOfMoments(one, other);
  return { method: 'mean', interval: tested, p: tested?.p ?? null };
}

/** Student’s interval is as wide as the rows scatter: from it their standard deviation is found again. */
function momentsOf({ value, n, low, high }: Measured): { mean: number; deviation: number; n: number } | null {
  if (value === null || low === null || high === null || n < 2) return null;
  const error = (high - low) / 2 / studentQuantile(0.975, n - 1);
  return { mean: value, deviation: error * Math.sqrt(n), n };
}

function rates(first: Measured, second: Measured, difference: number): Judged {
  const exposed = ({ sum, over }: Measured) => ({ events: sum ?? 0, exposure: over ?? 0 });
  const tested = rateRatio(exposed(first), exposed(second));
  return { method: 'rate', interval: combined(first, second, difference), p: tested?.p ?? null };
}

/** As Newcombe’s, of any two intervals: the near side of each reaches as far as it does alone. */
function combined(first: Measured, second: Measured, difference: number): Interval | null {
  const { value: one, low: oneLow, high: oneHigh } = first;
  const { value: other, low: otherLow, high: otherHigh } = second;
  if (one === null || oneLow === null || oneHigh === null) return null;
  if (other === null || otherLow === null || otherHigh === null) return null;
  return {
    low: difference - Math.hypot(one - oneLow, otherHigh - other),
    high: difference + Math.hypot(oneHigh - one, other - otherLow),
  };
}

function byWidth(method: 'quantile' | 'nps', first: Measured, second: Measured, difference: number): Judged {
  const interval = combined(first, second, difference);
  if (interval === null) return { method, interval, p: null };
  const reach = difference > 0 ? difference - interval.low : interval.high - difference;
  if (reach === 0) return { method, interval, p: null };
  return { method, interval, p: 2 * normalAbove((z95 * Math.abs(difference)) / reach) };
}
