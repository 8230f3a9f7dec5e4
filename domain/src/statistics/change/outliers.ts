import { mean, median } from '../numbers/sums.ts';

/** From this size on a modified z is an outlier (Iglewicz and Hoaglin 1993). */
export const outlierFrom = 3.5;

/**
 * Modified z values: 0.6745·(x − median) ∕ MAD, which a few wild values cannot hide. Where more than half are equal (a
 * MAD of 0) the mean absolute deviation takes its place, (x − median) ∕ (1.253314·MeanAD); where all are equal all are 0.
 *
 * @example modifiedZ([1, 2, 3, 4, 100]).at(-1) // 65.4
 */
export function modifiedZ(values: readonly number[]): number[] {
  const middle = median(values);
  if (middle === null) return [];
  const away = values.map((value) => Math.abs(value - middle));
  const spread = (median(away) ?? 0) / 0.6745 || 1.253314 * (mean(away) ?? 0);
  return values.map((value) => (spread === 0 ? 0 : (value - middle) / spread));
}
