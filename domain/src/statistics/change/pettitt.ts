import { at } from '../numbers/at.ts';

/** The place of the likeliest change of level, and how sure it is. */
export interface Pettitt {
  /** How many values came before the change. */
  readonly after: number;
  readonly k: number;
  /** 2·exp(−6K² ∕ (n³ + n²)), at most 1; rough for fewer than some 10 values. */
  readonly p: number;
}

/**
 * Pettitt's test (1979) for one change, by ranks: outliers and skew do not disturb it. Null of fewer than two values.
 */
export function pettitt(values: readonly number[]): Pettitt | null {
  const n = values.length;
  if (n < 2) return null;
  let [u, k, after] = [0, 0, 0];
  for (let place = 0; place < n - 1; place++) {
    const value = at(values, place);
    u += values.reduce((total, other) => total + Math.sign(value - other), 0);
    if (Math.abs(u) > k) [k, after] = [Math.abs(u), place + 1];
  }
  return { after, k, p: Math.min(1, 2 * Math.exp((-6 * k * k) / (n ** 3 + n ** 2))) };
}
