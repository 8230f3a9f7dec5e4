import { studentQuantile } from '../distributions/continuous.ts';
import { mean, standardDeviation } from '../numbers/sums.ts';
import { type Interval, usualConfidence } from './share.ts';

/**
 * Student's interval of a mean; null of fewer than two values, whose spread is not known.
 *
 * @example meanInterval([5, 7, 9]) // { low: 2.03, high: 11.97 }
 */
export function meanInterval(values: readonly number[], confidence = usualConfidence): Interval | null {
  const middle = mean(values);
  const deviation = standardDeviation(values);
  if (middle === null || deviation === null) return null;
  return intervalFromMoments(middle, deviation, values.length, confidence);
}

/** The same from a mean, a sample standard deviation and a number of values, as a database sums them up. */
export function intervalFromMoments(
  middle: number,
  deviation: number,
  n: number,
  confidence = usualConfidence,
): Interval | null {
  if (n < 2) return null;
  const half = (studentQuantile(1 - (1 - confidence) / 2, n - 1) * deviation) / Math.sqrt(n);
  return { low: middle - half, high: middle + half };
}
