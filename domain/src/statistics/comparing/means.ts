import { studentBothTails, studentQuantile } from '../distributions/continuous.ts';
import { type Interval, usualConfidence } from '../intervals/share.ts';
import { at } from '../numbers/at.ts';
import { mean, variance } from '../numbers/sums.ts';

/** A tested difference of means, with its t, degrees of freedom, two-sided p and interval. */
export interface MeanTest extends Interval {
  readonly difference: number;
  readonly t: number;
  readonly degrees: number;
  readonly p: number;
}

/**
 * Welch's test of two independent groups (1947), first minus second, which does not ask that they scatter alike. Null
 * when a group has fewer than two values, or none of them differ.
 */
export function welch(
  first: readonly number[],
  second: readonly number[],
  confidence = usualConfidence,
): MeanTest | null {
  const [one, other] = [summed(first), summed(second)];
  return one && other && welchOfMoments(one, other, confidence);
}

/** Mean, sample standard deviation and number of some values. */
export interface Summed {
  readonly mean: number;
  readonly deviation: number;
  readonly n: number;
}

function summed(values: readonly number[]): Summed | null {
  const [middle, squared] = [mean(values), variance(values)];
  if (middle === null || squared === null) return null;
  return { mean: middle, deviation: Math.sqrt(squared), n: values.length };
}

/** The same from what a database sums up of each group. */
export function welchOfMoments(first: Summed, second: Summed, confidence = usualConfidence): MeanTest | null {
  if (first.n < 2 || second.n < 2) return null;
  const [e1, e2] = [first.deviation ** 2 / first.n, second.deviation ** 2 / second.n];
  const error = Math.sqrt(e1 + e2);
  if (isRounding(error, first.mean, second.mean)) return null;
  const share = e1 / (e1 + e2);
  const degrees = 1 / (share ** 2 / (first.n - 1) + (1 - share) ** 2 / (second.n - 1));
  return tested(first.mean - second.mean, error, degrees, confidence);
}

/** Whether all scatter there is comes from rounding, by R's bound: such values differ by nothing that can be tested. */
function isRounding(error: number, one: number, other: number): boolean {
  return error <= 10 * Number.EPSILON * Math.max(Math.abs(one), Math.abs(other));
}

/**
 * The test of paired values, each first minus its second, e.g. one agent before and after. Null of fewer than two
 * pairs, or when all differ by the same.
 *
 * @throws RangeError when the lists differ in length.
 */
export function pairedMeans(
  first: readonly number[],
  second: readonly number[],
  confidence = usualConfidence,
): MeanTest | null {
  if (first.length !== second.length) throw new RangeError('Pairs have two sides.');
  const gaps = first.map((value, index) => value - at(second, index));
  const [middle, squared] = [mean(gaps), variance(gaps)];
  if (middle === null || squared === null) return null;
  const error = Math.sqrt(squared / gaps.length);
  if (isRounding(error, mean(first) ?? 0, mean(second) ?? 0)) return null;
  return tested(middle, error, gaps.length - 1, confidence);
}

function tested(difference: number, error: number, degrees: number, confidence: number): MeanTest {
  const t = difference / error;
  const half = studentQuantile(1 - (1 - confidence) / 2, degrees) * error;
  const p = studentBothTails(t, degrees);
  return { difference, t, degrees, p, low: difference - half, high: difference + half };
}
