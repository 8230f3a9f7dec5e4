import { at } from '../numbers/at.ts';
import { symmetricEigen } from '../numbers/eigen.ts';
import { cell, dot, inverse, type Matrix, solve } from '../numbers/matrix.ts';
import { shapley } from '../parts/shapley.ts';
import { correlationMatrix } from './correlation.ts';

/** What each driver has to do with an outcome. A driver is no cause: it goes along with it. */
export interface Importance {
  /** How much of R² is each driver's, in their order; they sum to `explained`. */
  readonly shares: readonly number[];
  /** R²: which share of the outcome's variance all drivers explain together. */
  readonly explained: number;
}

/** More drivers than this are 2ᵖ regressions too many; ask `relativeWeights` then. */
export const lmgDriversMax = 12;

/**
 * LMG shares (Lindeman, Merenda and Gold 1980): the mean gain in R² of a driver over all orders in which drivers may be
 * added. As `relaimpo` in R. Null when a column never varies or drivers say the same thing twice.
 *
 * @throws RangeError above `lmgDriversMax` drivers.
 */
export function lmg(drivers: readonly (readonly number[])[], outcome: readonly number[]): Importance | null {
  if (drivers.length > lmgDriversMax) throw new RangeError(`${drivers.length} drivers`);
  const all = correlationMatrix([...drivers, outcome]);
  const places = drivers.map((_, place) => place);
  const explained = all && explainedBy(all, places);
  if (all === null || explained === null) return null;
  const shares = shapley(drivers.length, (isIn) => explainedBy(all, places.filter(isIn)) ?? 0);
  return { shares, explained };
}

/** R² of the outcome, which is the last column, on some of the others. */
function explainedBy(all: Matrix, places: readonly number[]): number | null {
  const outcome = all.length - 1;
  const among = places.map((row) => places.map((column) => cell(all, row, column)));
  const towards = places.map((place) => cell(all, place, outcome));
  const weights = solve(among, towards);
  return weights && dot(weights, towards);
}

/**
 * Johnson's relative weights (2000), close to LMG and quick for any number of drivers: Λ = Rxx^½, β = Λ⁻¹ rxy, shares
 * Λ²β². Null when a column never varies or drivers say the same thing twice.
 */
export function relativeWeights(
  drivers: readonly (readonly number[])[],
  outcome: readonly number[],
): Importance | null {
  const all = correlationMatrix([...drivers, outcome]);
  if (all === null) return null;
  const among = drivers.map((_, row) => at(all, row).slice(0, -1));
  const towards = drivers.map((_, row) => at(at(all, row), drivers.length));
  const root = squareRoot(among);
  const back = root && inverse(root);
  if (root === null || back === null) return null;
  const beta = back.map((row) => dot(row, towards));
  const shares = root.map((row) => row.reduce((total, value, j) => total + value ** 2 * at(beta, j) ** 2, 0));
  return { shares, explained: shares.reduce((total, share) => total + share, 0) };
}

function squareRoot(matrix: Matrix): number[][] | null {
  const { values, vectors } = symmetricEigen(matrix);
  if (values.some((value) => value < 1e-12)) return null;
  const stretched = vectors.map((row) => row.map((value, index) => value * Math.sqrt(at(values, index))));
  return stretched.map((row) => vectors.map((other) => dot(row, other)));
}
