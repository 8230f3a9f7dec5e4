import { at } from '../numbers/at.ts';
import { shapley } from './shapley.ts';

/** One factor of a product before and after. */
export interface Factor {
  readonly before: number;
  readonly after: number;
}

/**
 * Which part of the change of a product came from which factor, summing to the change exactly: logarithmic mean Divisia
 * (LMDI, Ang 2005), L(V₁, V₀)·ln(k₁ ∕ k₀). A factor that is 0 or changes its sign has no logarithm; Shapley's shares
 * take over then.
 *
 * @example productParts([{ before: 10, after: 12 }, { before: 2, after: 3 }]) // two parts that sum to 16
 */
export function productParts(factors: readonly Factor[]): number[] {
  if (factors.some(({ before, after }) => !(before > 0 && after > 0))) return shapleyParts(factors);
  const before = factors.reduce((total, factor) => total * factor.before, 1);
  const after = factors.reduce((total, factor) => total * factor.after, 1);
  const scale = logarithmicMean(after, before);
  const parts = factors.map((factor) => scale * Math.log(factor.after / factor.before));
  return evened(parts, after - before);
}

/** Shapley's parts of a product: each factor's mean effect over all orders in which they could have changed. */
export function shapleyParts(factors: readonly Factor[]): number[] {
  return shapley(factors.length, (isChanged) =>
    factors.reduce((total, factor, index) => total * (isChanged(index) ? factor.after : factor.before), 1),
  );
}

/** (a − b) ∕ ln(a ∕ b), and a where both are equal. */
export function logarithmicMean(a: number, b: number): number {
  const ratio = (a - b) / b;
  // Near 1 the quotient of two tiny numbers loses its digits; its series does not.
  if (Math.abs(ratio) < 1e-5) return b * (1 + ratio / 2 - ratio ** 2 / 12 + ratio ** 3 / 24);
  return (a - b) / Math.log(a / b);
}

/** Lays what rounding left over on the largest part. */
function evened(parts: number[], goal: number): number[] {
  const rest = goal - parts.reduce((total, part) => total + part, 0);
  const largest = parts.reduce(
    (best, part, i) => (Math.abs(part) > Math.abs(parts[best] ?? 0) ? i : best),
    0,
  );
  return parts.map((part, index) => (index === largest ? at(parts, largest) + rest : part));
}
