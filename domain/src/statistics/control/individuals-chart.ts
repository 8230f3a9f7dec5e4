import { mean } from '../numbers/sums.ts';
import { type ControlPoint, movingRange, pointBetween, rangeOfTwo } from './limits.ts';

/** What a frozen baseline left behind: later points are judged by it, not by themselves. */
export interface IndividualsBaseline {
  readonly centre: number;
  readonly movingRange: number;
}

/** Single measurements between their lines, and the line above which two neighbours differ too much. */
export interface IndividualsChart {
  readonly baseline: IndividualsBaseline;
  readonly points: readonly ControlPoint[];
  readonly movingRangeHigh: number;
}

/**
 * Centre and mean moving range of the values a chart is based on; null of fewer than two.
 *
 * @example individualsBaseline([49.6, 47.6, 49.9]) // { centre: 49.03, movingRange: 2.15 }
 */
export function individualsBaseline(values: readonly number[]): IndividualsBaseline | null {
  const centre = mean(values);
  const range = movingRange(values);
  return centre === null || range === null ? null : { centre, movingRange: range };
}

/**
 * The XmR chart of single values: x̄ ± 3 · mR̄ ∕ 1.128, and 3.267 · mR̄ for the moving range (NIST e-Handbook
 * 6.3.2.2). With a `baseline` its lines stay as they were. Null of fewer than two values and no baseline.
 */
export function individualsChart(
  values: readonly number[],
  baseline: IndividualsBaseline | null = individualsBaseline(values),
): IndividualsChart | null {
  if (baseline === null) return null;
  const deviation = baseline.movingRange / rangeOfTwo;
  return {
    baseline,
    points: values.map((value) => pointBetween(value, baseline.centre, deviation)),
    movingRangeHigh: 3.267 * baseline.movingRange,
  };
}
