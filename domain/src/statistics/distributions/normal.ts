import { incompleteGamma } from '../numbers/incomplete-gamma.ts';

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * The share of a standard normal distribution below x.
 *
 * @example normalBelow(1.959963984540054) // 0.975
 */
export function normalBelow(x: number): number {
  const halves = incompleteGamma(0.5, (x * x) / 2);
  return x < 0 ? halves.upper / 2 : 0.5 + halves.lower / 2;
}

/** The share of a standard normal distribution above x, exact also far out where it is tiny. */
export function normalAbove(x: number): number {
  return normalBelow(-x);
}

/**
 * The value below which a share `p` of a standard normal distribution lies: Acklam's approximation, refined twice by
 * Halley's step to full precision. −∞ at 0 and ∞ at 1.
 *
 * @throws RangeError outside of 0 to 1.
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no share.`);
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p > 0.5) return -normalQuantile(1 - p);
  let x = acklam(p);
  for (let step = 0; step < 2; step++) {
    const u = (normalBelow(x) - p) / normalDensity(x);
    x -= u / (1 + (x * u) / 2);
  }
  return x;
}

function acklam(p: number): number {
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return (
      polynomial(
        q,
        [
          -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
          4.374664141464968, 2.938163982698783,
        ],
      ) / polynomial(q, [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1])
    );
  }
  const q = p - 0.5;
  const r = q * q;
  const above = polynomial(
    r,
    [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
      2.506628277459239,
    ],
  );
  const below = polynomial(
    r,
    [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
  );
  return (above * q) / below;
}

/** Horner's scheme, the highest power first. */
function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduce((total, coefficient) => total * x + coefficient, 0);
}
