import { mean, sum } from '../numbers/sums.ts';

/**
 * A share or mean drawn towards what is usual, the more the fewer cases stand behind it: (x + m·μ) ∕ (n + m).
 *
 * @param total x: successes, or the sum of values; @param n how many
 * @param usual μ; @param worth m: how many cases the usual weighs, above 0
 * @example shrunk(9, 10, 0.5, 10) // 0.7, between 0.9 and 0.5
 */
export function shrunk(total: number, n: number, usual: number, worth: number): number {
  return (total + worth * usual) / (n + worth);
}

/** How much of a difference between people is theirs and not chance, 0 to 1: n ∕ (n + m). */
export function reliability(n: number, worth: number): number {
  return n / (n + worth);
}

/** Kelley's best guess of the next value (1947): only the reliable part of a lead remains. */
export function regressedToMean(value: number, usual: number, reliable: number): number {
  return usual + reliable * (value - usual);
}

/**
 * James and Stein's shrinkage of several shares, each of `n` trials, towards their mean (positive part): y is drawn to m
 * by c = 1 − (k − 3)·s² ∕ Σ(y − m)², s² = m(1 − m) ∕ n. Fewer than four stay as they are.
 */
export function jamesStein(shares: readonly number[], n: number): { c: number; estimates: number[] } {
  const middle = mean(shares);
  if (middle === null || shares.length < 4) return { c: 1, estimates: [...shares] };
  const scatter = sum(shares.map((share) => (share - middle) ** 2));
  const noise = (middle * (1 - middle)) / n;
  const c = scatter === 0 ? 0 : Math.max(0, 1 - ((shares.length - 3) * noise) / scatter);
  return { c, estimates: shares.map((share) => middle + c * (share - middle)) };
}
