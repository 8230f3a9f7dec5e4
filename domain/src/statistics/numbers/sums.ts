import { quantile } from './quantile.ts';

/** The sum, compensated for what rounding loses on the way (Neumaier 1974); 0 of nothing. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(lost) ? total + lost : total;
}

/** The arithmetic mean; null of nothing. Of equal values it is theirs to the last digit: rounding is no scatter. */
export function mean(values: readonly number[]): number | null {
  const [first] = values;
  if (first === undefined) return null;
  return values.every((value) => value === first) ? first : sum(values) / values.length;
}

/**
 * The sample variance, divided by n − 1; null of fewer than two values, whose spread is not known.
 *
 * @example variance([2, 4, 4, 4, 5, 5, 7, 9]) // 4.571
 */
export function variance(values: readonly number[]): number | null {
  const middle = mean(values);
  if (middle === null || values.length < 2) return null;
  return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

/** The sample standard deviation, in the unit of the values; null of fewer than two. */
export function standardDeviation(values: readonly number[]): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5);
}
