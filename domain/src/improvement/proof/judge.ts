import type { MetricDirection } from '../../kit/metric/metric.ts';
import {
  type ControlPoint,
  type Counted,
  differenceInDifferences,
  individualsBaseline,
  individualsChart,
  mean,
  pooledRate,
  pooledShare,
  type RunSignal,
  rateChart,
  runSignals,
  shareChart,
  shareDifference,
  standardDeviation,
  welch,
} from '../../statistics/index.ts';

/** One bucket of a metric: its value, and what was divided by what, where something was. */
export interface Measure {
  readonly value: number | null;
  readonly sum: number | null;
  readonly over: number | null;
}

/** How a metric is made, as far as its chart goes. */
export type ChartKind = 'share' | 'rate' | 'value';

/** A point of the chart; null where nothing was measured. */
export type Point = ControlPoint | null;

/** Puts the buckets of before and after between lines that only those of before draw. */
export function chartOf(kind: ChartKind, before: readonly Measure[], after: readonly Measure[]): Point[] {
  const all = [...before, ...after];
  if (kind === 'share') return [...shareChart(all.map(countedOf), pooledShare(before.map(countedOf)))];
  if (kind === 'rate') return [...rateChart(all.map(eventsOf), pooledRate(before.map(eventsOf)))];
  const known = before.flatMap(({ value }) => (value === null ? [] : [value]));
  const chart = individualsChart(
    all.map(({ value }) => value ?? 0),
    individualsBaseline(known),
  );
  return all.map(({ value }, place) => (value === null ? null : (chart?.points[place] ?? null)));
}

const countedOf = ({ sum, over }: Measure): Counted => ({ k: sum ?? 0, n: over ?? 0 });
const eventsOf = ({ sum, over }: Measure) => ({ events: sum ?? 0, units: (over ?? 0) / 1000 });

/** Where the chart breaks a rule of the Western Electric handbook. */
export function signalsOf(points: readonly Point[]): RunSignal[] {
  return runSignals(points.map((point) => point?.deviations ?? null));
}

/** How far after lies from before, with the 95 % interval; the interval is null of too little. */
export interface Moved {
  readonly difference: number;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * After less before: of shares by Newcombe’s interval over all cases, of all else by Welch’s over the buckets. Null when
 * one side has nothing.
 */
export function movedBy(
  kind: ChartKind,
  before: { readonly whole: Measure; readonly buckets: readonly Measure[] },
  after: { readonly whole: Measure; readonly buckets: readonly Measure[] },
): Moved | null {
  if (before.whole.value === null || after.whole.value === null) return null;
  if (kind === 'share') return shareDifference(countedOf(after.whole), countedOf(before.whole));
  const tested = welch(valuesOf(after.buckets), valuesOf(before.buckets));
  const difference = after.whole.value - before.whole.value;
  return { difference, low: tested?.low ?? null, high: tested?.high ?? null };
}

function valuesOf(buckets: readonly Measure[]): number[] {
  return buckets.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** The change beyond that of a group which nothing was done to; null when a side has nothing. */
export function movedBeyond(
  group: { readonly before: readonly Measure[]; readonly after: readonly Measure[] },
  comparison: { readonly before: readonly Measure[]; readonly after: readonly Measure[] },
): Moved | null {
  const [b, a, cb, ca] = [group.before, group.after, comparison.before, comparison.after].map(momentsOf);
  if (!b || !a || !cb || !ca) return null;
  const { effect, interval } = differenceInDifferences({ before: b, after: a }, { before: cb, after: ca });
  return { difference: effect, low: interval?.low ?? null, high: interval?.high ?? null };
}

function momentsOf(buckets: readonly Measure[]): { mean: number; deviation?: number; n: number } | null {
  const values = valuesOf(buckets);
  const middle = mean(values);
  const deviation = standardDeviation(values);
  return middle === null
    ? null
    : { mean: middle, n: values.length, ...(deviation !== null && { deviation }) };
}

/** What a proof says so far. */
export const verdicts = ['not-changed', 'too-early', 'no-difference', 'worse', 'better', 'reached'] as const;
export type Verdict = (typeof verdicts)[number];

/** Fewer measured buckets than this after the change say nothing. */
const bucketsMin = 3;

/**
 * Judges a proof: nothing before the change is made; too early while fewer than three buckets are measured after it, or
 * while how far chance reaches is not known; no difference while chance explains it; then worse or better as the metric
 * has it, or by where the target lies for one that is neither good nor bad in itself, and reached at the target.
 *
 * @param was the baseline’s value; @param is the value after the change
 */
export function verdictOf(given: {
  readonly hasChanged: boolean;
  readonly measuredAfter: number;
  readonly was: number | null;
  readonly is: number | null;
  readonly target: number;
  readonly direction: MetricDirection;
  readonly moved: Moved | null;
}): Verdict {
  const { hasChanged, measuredAfter, was, is, target, direction, moved } = given;
  if (!hasChanged) return 'not-changed';
  if (measuredAfter < bucketsMin || was === null || is === null || moved === null) return 'too-early';
  const { low, high, difference } = moved;
  if (low === null || high === null) return 'too-early';
  if (low <= 0 && high >= 0) return 'no-difference';
  const wished = { up: 1, down: -1, none: Math.sign(target - was) }[direction];
  if (Math.sign(difference) !== wished) return 'worse';
  return (is - target) * wished >= 0 ? 'reached' : 'better';
}
