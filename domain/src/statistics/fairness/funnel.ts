import { binomialOf, binomialUpTo } from '../distributions/counted.ts';
import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../intervals/share.ts';

/**
 * Between which shares chance alone leaves somebody with `n` cases when `target` is everybody's share: the normal
 * funnel target ± z·√(target(1 − target) ∕ n), within 0 and 1 (Spiegelhalter 2005). Null without cases.
 *
 * @param confidence 0.95 for a warning, 0.998 for an alarm
 */
export function funnelLimits(target: number, n: number, confidence: number): Interval | null {
  if (n === 0) return null;
  const half = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt((target * (1 - target)) / n);
  return { low: Math.max(0, target - half), high: Math.min(1, target + half) };
}

/** The exact funnel, interpolated between whole numbers (Spiegelhalter 2005, A.1.1), for few cases. */
export function exactFunnelLimits(target: number, n: number, confidence: number): Interval | null {
  if (n === 0) return null;
  const tail = (1 - confidence) / 2;
  return { low: limitAt(tail, target, n), high: limitAt(1 - tail, target, n) };
}

function limitAt(p: number, target: number, n: number): number {
  let r = 0;
  while (r < n && binomialUpTo(r, n, target) < p) r++;
  const surplus = binomialUpTo(r, n, target) - p;
  const step = binomialOf(r, n, target);
  return Math.min(1, Math.max(0, (r - (step === 0 ? 0 : surplus / step)) / n));
}
