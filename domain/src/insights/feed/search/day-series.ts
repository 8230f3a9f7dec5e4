import { dayNumberOf, weekdayOf } from '../../../kit/calendar/day.ts';
import type { MetricUnit } from '../../../kit/metric/metric.ts';
import { median } from '../../../statistics/index.ts';

/** A number of one local day, as it was measured. */
export interface DayValue {
  /** `2026-03-08` */
  readonly day: string;
  /** Null where nothing can be said. */
  readonly value: number | null;
  readonly n: number;
}

/**
 * Scales on which a number scatters alike however large it is: roots of counts and rates (Anscombe), arcsines of shares,
 * logarithms of times and money; scores stay as they are.
 */
interface Scale {
  readonly to: (value: number) => number;
  readonly back: (scaled: number) => number;
  /** The standard deviation that sampling alone gives, by how many rows a day has. */
  readonly deviationMin: (n: number) => number;
}

const root: Scale = {
  to: (value) => Math.sqrt(Math.max(0, value) + 0.375),
  back: (scaled) => Math.max(0, Math.max(0, scaled) ** 2 - 0.375),
  deviationMin: () => 0.5,
};
const rateRoot: Scale = { ...root, deviationMin: () => 0 };
const arcsine: Scale = {
  to: (share) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, share)))),
  back: (scaled) => Math.sin(Math.min(Math.PI / 2, Math.max(0, scaled))) ** 2,
  deviationMin: (n) => 0.5 / Math.sqrt(Math.max(1, n)),
};
const logarithm: Scale = {
  to: (value) => Math.log1p(Math.max(0, value)),
  back: (scaled) => Math.max(0, Math.expm1(scaled)),
  deviationMin: () => 0,
};
const straight: Scale = { to: (value) => value, back: (scaled) => scaled, deviationMin: () => 0 };

const scales: Readonly<Record<MetricUnit, Scale>> = {
  count: root,
  share: arcsine,
  seconds: logarithm,
  money: logarithm,
  'per-thousand': rateRoot,
  score: straight,
  points: straight,
  number: straight,
};

/** The scale that numbers of a unit are judged on. */
export function scaleOf(unit: MetricUnit): Scale {
  return scales[unit];
}

/** What is usual on each weekday beside the others, by weekday; nothing while a weekday has fewer than three days. */
export function weekdayEffects(
  days: readonly { readonly day: string; readonly value: number }[],
): ReadonlyMap<string, number> {
  const byWeekday = Map.groupBy(days, ({ day }) => weekdayOf(dayNumberOf(day)));
  if (byWeekday.size < 7 || [...byWeekday.values()].some((some) => some.length < 3)) return new Map();
  const meanOf = (some: readonly { readonly value: number }[]) =>
    some.reduce((sum, { value }) => sum + value, 0) / some.length;
  const means = [...byWeekday].map(([weekday, some]) => [weekday, meanOf(some)] as const);
  const middle = means.reduce((sum, [, mean]) => sum + mean, 0) / means.length;
  return new Map(means.map(([weekday, mean]) => [weekday, mean - middle]));
}

/** How much each day says beside a usual one: a day of few rows less, one of many no more. */
export function dayWeights(sizes: readonly number[]): number[] {
  const usual = median(sizes.filter((n) => n > 0)) ?? 1;
  return sizes.map((n) => Math.min(1, Math.max(0.02, n / usual)));
}
