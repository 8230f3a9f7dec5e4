import { betaQuantile } from '../distributions/continuous.ts';

/** Where a value may truly lie. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Which share of the intervals made so hold the truth, unless said otherwise. */
export const usualConfidence = 0.95;

/** The standard normal quantile at 0.975, for 95 % on both sides. */
export const z95 = 1.959963984540054;

/**
 * The Wilson score interval of a share: where it may truly lie, with 95 % confidence, when `k` of `n` were seen
 * (Wilson 1927, as in Newcombe 1998). Never leaves 0 to 1, and is not empty at 0 or n. Null when n is 0.
 *
 * @throws RangeError when k is not between 0 and n, or n is not finite.
 * @example wilson(81, 263) // { low: 0.2553, high: 0.3662 }
 */
export function wilson(k: number, n: number, z: number = z95): Interval | null {
  checkShare(k, n);
  if (n === 0) return null;
  const share = k / n;
  const spread = (z * z) / n;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))) / (1 + spread);
  // At the ends the interval touches them exactly; only rounding says otherwise.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}

/**
 * The exact interval of a share (Clopper and Pearson 1934): wider than Wilson's, never less sure than it says.
 *
 * @throws RangeError when k is not between 0 and n, or n is not finite.
 */
export function exactInterval(k: number, n: number, confidence = usualConfidence): Interval | null {
  checkShare(k, n);
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  return {
    low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
    high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k),
  };
}

function checkShare(k: number, n: number): void {
  if (!(k >= 0 && k <= n && n < Number.POSITIVE_INFINITY)) throw new RangeError(`${k} of ${n} is no share.`);
}
