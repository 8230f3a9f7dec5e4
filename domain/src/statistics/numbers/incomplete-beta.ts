import type { Halves } from './incomplete-gamma.ts';
import { logBeta } from './log-gamma.ts';

const tiny = 1e-300;
const termsMax = 100_000;

/**
 * The regularised incomplete beta function I_x(a, b) and its complement, each to full precision where it is small
 * (Lentz's continued fraction, on the side where it converges fast).
 *
 * @param x from 0 to 1; a and b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): Halves {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x >= 1) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (front * fraction(x, a, b)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (front * fraction(1 - x, b, a)) / b;
  return { lower: 1 - upper, upper };
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < termsMax; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}

function notZero(x: number): number {
  return Math.abs(x) < tiny ? tiny : x;
}
