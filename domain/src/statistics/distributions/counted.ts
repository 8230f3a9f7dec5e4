import { incompleteBeta } from '../numbers/incomplete-beta.ts';
import { incompleteGamma } from '../numbers/incomplete-gamma.ts';
import { logChoose } from '../numbers/log-gamma.ts';

/** How likely exactly k of n are, when each is with probability p. */
export function binomialOf(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** How likely at most k of n are, when each is with probability p. */
export function binomialUpTo(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(p, k + 1, n - k).upper;
}

/** How likely at most k events are, when `expected` are expected. */
export function poissonUpTo(k: number, expected: number): number {
  return k < 0 ? 0 : incompleteGamma(Math.floor(k) + 1, expected).upper;
}
