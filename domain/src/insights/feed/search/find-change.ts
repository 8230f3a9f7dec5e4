import { dayNumberOf, weekdayOf } from '../../../kit/calendar/day.ts';
import type { MetricUnit } from '../../../kit/metric/metric.ts';
import type { Text } from '../../../kit/words.ts';
import {
  individualsBaseline,
  individualsChart,
  median,
  type RunRule,
  runSignals,
  standardDeviation,
  stepChange,
} from '../../../statistics/index.ts';
import { type DayValue, dayWeights, scaleOf, weekdayEffects } from './day-series.ts';

/** Fewest days with a number that a change is judged by, the days among which it is looked for, and the fewest of those. */
const [baselineMin, latelyDays, latelyMin] = [28, 14, 2] as const;

/** A day on the control chart, in the metric's own unit. */
export interface ChartDay extends DayValue {
  readonly centre: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What the day is known for; such days are drawn and not judged. */
  readonly known: Text | null;
}

/** What was found in one series: a step, whether or not it is worth saying. */
export interface FoundChange {
  /** The first day after the step. */
  readonly since: string;
  readonly direction: 'up' | 'down';
  /** The chance of a step like this where there is none; 1 where the control chart says nothing. */
  readonly p: number;
  /** The rules of the control chart that days since then break, on the side of the step. */
  readonly rules: readonly RunRule[];
  readonly days: readonly ChartDay[];
}

/**
 * Judges the last days of a series by those before: like weekdays with like, days that are known for something left
 * out, values on a scale on which they scatter alike, and allowing for days that take after the one before. Two must
 * agree: the step (change point) and the control chart. Null when too few days have a number.
 *
 * @param days every local day, oldest first, without a gap
 */
export function findChange(
  days: readonly DayValue[],
  unit: MetricUnit,
  knownDays: ReadonlyMap<string, Text> = new Map(),
): FoundChange | null {
  const scale = scaleOf(unit);
  const judged = days.flatMap(({ day, value, n }) =>
    value === null || knownDays.has(day) ? [] : [{ day, value: scale.to(value), n }],
  );
  const firstLate = days.at(-latelyDays)?.day ?? '';
  const before = judged.filter(({ day }) => day < firstLate);
  const lately = judged.length - before.length;
  if (before.length < baselineMin || lately < latelyMin) return null;
  const effects = weekdayEffects(before);
  const effectOf = (day: string) => effects.get(weekdayOf(dayNumberOf(day))) ?? 0;
  const values = judged.map(({ day, value }) => value - effectOf(day));
  const sizes = judged.map(({ n }) => n);
  const weights = dayWeights(sizes);
  const step = stepChange(values, {
    ...{ lately, weights, fitted: Math.max(0, effects.size - 1) },
    deviationMin: scale.deviationMin(median(sizes) ?? 0),
  });
  if (step === null) return null;
  const chart = chartOf(values, before.length, weights);
  const side = step.size > 0 ? 'above' : 'below';
  const signals = runSignals(chart.deviations).filter((signal) => signal.place >= step.after);
  const rules = [...new Set(signals.filter((signal) => signal.side === side).map(({ rule }) => rule))];
  const around = (day: string, deviations: number) =>
    scale.back(chart.centre + effectOf(day) + deviations * chart.deviation);
  return {
    since: judged[step.after]?.day ?? firstLate,
    direction: step.size > 0 ? 'up' : 'down',
    p: rules.length === 0 ? 1 : step.p,
    rules,
    days: days.map((one) => ({
      ...one,
      centre: around(one.day, 0),
      low: around(one.day, -3),
      high: around(one.day, 3),
      known: knownDays.get(one.day) ?? null,
    })),
  };
}

/** Centre and spread of the days before, and how far every day lies from them. */
function chartOf(values: readonly number[], before: number, weights: readonly number[]) {
  const first = values.slice(0, before);
  const chart = individualsChart(values, individualsBaseline(first));
  const centre = chart?.baseline.centre ?? 0;
  // Neighbours that take after each other differ little; the spread of all days holds for them.
  const deviation = Math.max(
    (chart?.baseline.movingRange ?? 0) / 1.128,
    standardDeviation(first) ?? 0,
    Number.EPSILON,
  );
  const deviations = values.map(
    (value, index) => ((value - centre) / deviation) * Math.sqrt(weights[index] ?? 1),
  );
  return { centre, deviation, deviations };
}
