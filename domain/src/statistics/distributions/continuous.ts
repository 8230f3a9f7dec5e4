import { incompleteBeta } from '../numbers/incomplete-beta.ts';
import { incompleteGamma } from '../numbers/incomplete-gamma.ts';
import { invert } from '../numbers/invert.ts';

/** The share of a beta distribution below x; a and b above 0. */
export function betaBelow(x: number, a: number, b: number): number {
  return incompleteBeta(x, a, b).lower;
}

/** The value below which a share p of a beta distribution lies. */
export function betaQuantile(p: number, a: number, b: number): number {
  const share = shareOf(p);
  if (share > 0.5) return 1 - betaQuantile(1 - share, b, a);
  return share === 0 ? 0 : invert((x) => betaBelow(x, a, b), share, 0, 1);
}

/** The share of Student's t distribution below x, for `degrees` of freedom (also broken ones, after Welch). */
export function studentBelow(x: number, degrees: number): number {
  const tail = incompleteBeta(degrees / (degrees + x * x), degrees / 2, 0.5).lower / 2;
  return x < 0 ? tail : 1 - tail;
}

/** How likely a t at least so far from 0, on either side, is by chance. */
export function studentBothTails(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5).lower;
}

/**
 * The value below which a share p of Student's t distribution lies.
 *
 * @example studentQuantile(0.975, 10) // 2.228138851964939
 */
export function studentQuantile(p: number, degrees: number): number {
  const share = shareOf(p);
  if (share === 0.5) return 0;
  if (share > 0.5) return -studentQuantile(1 - share, degrees);
  if (share === 0) return Number.NEGATIVE_INFINITY;
  return invert((x) => studentBelow(x, degrees), share, Number.NEGATIVE_INFINITY, 0);
}

/** The share of a χ² distribution below x, for `degrees` of freedom. */
export function chiSquaredBelow(x: number, degrees: number): number {
  return incompleteGamma(degrees / 2, x / 2).lower;
}

/** The share of a χ² distribution above x: the p of a test. */
export function chiSquaredAbove(x: number, degrees: number): number {
  return incompleteGamma(degrees / 2, x / 2).upper;
}

/** The value below which a share p of a χ² distribution lies. */
export function chiSquaredQuantile(p: number, degrees: number): number {
  const share = shareOf(p);
  if (share === 0) return 0;
  if (share === 1) return Number.POSITIVE_INFINITY;
  // Above the middle the digits are in what is left above.
  if (share > 0.5) return invert((x) => -chiSquaredAbove(x, degrees), share - 1, 0, Number.POSITIVE_INFINITY);
  return invert((x) => chiSquaredBelow(x, degrees), share, 0, Number.POSITIVE_INFINITY);
}

/** The share of an F distribution below x, for the degrees of freedom above and below the line. */
export function fBelow(x: number, above: number, below: number): number {
  return x <= 0 ? 0 : incompleteBeta((above * x) / (above * x + below), above / 2, below / 2).lower;
}

/** The share of an F distribution above x: the p of a test. */
export function fAbove(x: number, above: number, below: number): number {
  return x <= 0 ? 1 : incompleteBeta((above * x) / (above * x + below), above / 2, below / 2).upper;
}

/** The value below which a share p of an F distribution lies. */
export function fQuantile(p: number, above: number, below: number): number {
  const share = shareOf(p);
  if (share === 0) return 0;
  if (share === 1) return Number.POSITIVE_INFINITY;
  if (share > 0.5) return 1 / fQuantile(1 - share, below, above);
  return invert((x) => fBelow(x, above, below), share, 0, Number.POSITIVE_INFINITY);
}

function shareOf(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no share.`);
  return p;
}
