import { sum } from '../numbers/sums.ts';

/** The mean of one item and how much it counts. */
export interface Weighted {
  readonly mean: number;
  readonly weight: number;
}

/**
 * The customer satisfaction index 0 to 100 from items on a scale 1 to 10: Σ w(x − 1) ∕ (9 Σ w) · 100, as ACSI. Weights
 * need not sum to 1; null when they sum to 0.
 *
 * @example satisfactionIndex([{ mean: 8.2, weight: .3885 }, { mean: 7.6, weight: .319 }, { mean: 7.1, weight: .2925 }]) // 74.30
 */
export function satisfactionIndex(items: readonly Weighted[], scale = { low: 1, high: 10 }): number | null {
  const weights = sum(items.map(({ weight }) => weight));
  if (weights === 0) return null;
  const points = sum(items.map((item) => item.weight * (item.mean - scale.low)));
  return (points / ((scale.high - scale.low) * weights)) * 100;
}

/** Share of answers at or above `top`: 4 of 5 for satisfaction, 5 of 7 for ease (CES 2.0). Null without answers. */
export function topBox(answers: readonly number[], top: number): { k: number; n: number } | null {
  const k = answers.filter((answer) => answer >= top).length;
  return answers.length === 0 ? null : { k, n: answers.length };
}
