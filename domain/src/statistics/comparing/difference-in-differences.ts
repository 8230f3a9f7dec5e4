import { type Interval, z95 } from '../intervals/share.ts';

/** A mean with its sample standard deviation and number of values; the spread may be unknown. */
export interface Moments {
  readonly mean: number;
  readonly deviation?: number;
  readonly n?: number;
}

export interface BeforeAfter {
  readonly before: Moments;
  readonly after: Moments;
}

/** What changed beyond what changed anyway. The interval is null where a spread is not known. */
export interface ExtraChange {
  readonly change: number;
  readonly anyway: number;
  readonly effect: number;
  readonly interval: Interval | null;
}

/**
 * Difference in differences: the group's change less the change of a group that nothing was done to. It is an effect
 * only as far as both would have gone the same way.
 *
 * @example Card and Krueger 1994: 20.44 → 21.03 beside 23.33 → 21.17 // effect 2.75
 */
export function differenceInDifferences(group: BeforeAfter, comparison: BeforeAfter): ExtraChange {
  const change = group.after.mean - group.before.mean;
  const anyway = comparison.after.mean - comparison.before.mean;
  const effect = change - anyway;
  const squared = [group.before, group.after, comparison.before, comparison.after].map(squaredError);
  if (squared.includes(null)) return { change, anyway, effect, interval: null };
  const half = z95 * Math.sqrt(squared.reduce<number>((total, one) => total + (one ?? 0), 0));
  return { change, anyway, effect, interval: { low: effect - half, high: effect + half } };
}

function squaredError({ deviation, n }: Moments): number | null {
  return deviation === undefined || n === undefined || n < 2 ? null : deviation ** 2 / n;
}
