import { studentBothTails } from '../distributions/continuous.ts';
import { at } from '../numbers/at.ts';
import { cell, dot, inverse, product, transposed } from '../numbers/matrix.ts';
import { mean, sum } from '../numbers/sums.ts';
import { correlationMatrix } from './correlation.ts';

/** One term of a regression with its standard error, t and two-sided p. */
export interface Term {
  readonly estimate: number;
  readonly error: number;
  readonly t: number;
  readonly p: number;
}

export interface Regression {
  readonly intercept: Term;
  readonly terms: readonly Term[];
  readonly explained: number;
  readonly adjusted: number;
  /** Standard deviation of what is left over. */
  readonly residual: number;
}

/**
 * Ordinary least squares with an intercept. Null when there are not more rows than terms, when a driver never varies, or
 * when drivers say the same thing twice.
 *
 * @param drivers one list of values per driver, each as long as the outcome
 */
export function leastSquares(
  drivers: readonly (readonly number[])[],
  outcome: readonly number[],
): Regression | null {
  const n = outcome.length;
  const degrees = n - drivers.length - 1;
  const [middle, scaled] = [mean(outcome), scaledOf(drivers)];
  if (middle === null || scaled === null || degrees < 1) return null;
  const { columns, means, scales } = scaled;
  const back = inverse(product(columns, transposed(columns)));
  if (back === null) return null;
  const deviations = outcome.map((y) => y - middle);
  const slopes = back.map((row) =>
    dot(
      row,
      columns.map((column) => dot(column, deviations)),
    ),
  );
  const left = sum(
    deviations.map((y, row) => (y - sum(columns.map((column, j) => at(slopes, j) * at(column, row)))) ** 2),
  );
  const scatter = sum(deviations.map((y) => y ** 2));
  const noise = Math.sqrt(left / degrees);
  const estimates = slopes.map((slope, j) => slope / at(scales, j));
  // How far the middle of all drivers lies from 0, where the intercept is.
  const away = means.map((one, j) => one / at(scales, j));
  const atZero = Math.sqrt(
    1 / n +
      dot(
        away,
        back.map((row) => dot(row, away)),
      ),
  );
  const explained = scatter === 0 ? 0 : 1 - left / scatter;
  return {
    intercept: termOf(middle - dot(estimates, means), noise * atZero, degrees),
    terms: estimates.map((estimate, j) =>
      termOf(estimate, (noise * Math.sqrt(cell(back, j, j))) / at(scales, j), degrees),
    ),
    explained,
    adjusted: 1 - ((1 - explained) * (n - 1)) / degrees,
    residual: noise,
  };
}

/** Drivers in population deviations from their means: so they differ in no unit. Null where one never varies. */
function scaledOf(drivers: readonly (readonly number[])[]) {
  const means = drivers.map((driver) => mean(driver) ?? 0);
  const scales = drivers.map((driver, j) =>
    Math.sqrt(mean(driver.map((value) => (value - at(means, j)) ** 2)) ?? 0),
  );
  if (scales.some((scale) => scale === 0)) return null;
  const columns = drivers.map((driver, j) => driver.map((value) => (value - at(means, j)) / at(scales, j)));
  return { columns, means, scales };
}

function termOf(estimate: number, error: number, degrees: number): Term {
  const t = estimate / error;
  return { estimate, error, t, p: studentBothTails(t, degrees) };
}

/**
 * Ridge regression as MASS `lm.ridge`: drivers are centred and divided by their population deviation, the intercept is
 * not held back, and the answer is in the units of the drivers. Null where a driver never varies.
 *
 * @param penalty λ, 0 or above; 0 is least squares
 */
export function ridge(
  drivers: readonly (readonly number[])[],
  outcome: readonly number[],
  penalty: number,
): { intercept: number; estimates: number[] } | null {
  const [middle, all] = [mean(outcome), scaledOf(drivers)];
  if (middle === null || all === null) return null;
  const { columns: scaled, means, scales } = all;
  const held = product(scaled, transposed(scaled)).map((row, i) =>
    row.map((value, j) => value + (i === j ? penalty : 0)),
  );
  const back = inverse(held);
  if (back === null) return null;
  const towards = scaled.map((driver) =>
    dot(
      driver,
      outcome.map((y) => y - middle),
    ),
  );
  const estimates = back.map((row, index) => dot(row, towards) / at(scales, index));
  return { intercept: middle - dot(estimates, means), estimates };
}

/**
 * Variance inflation of each driver: 1 ∕ (1 − R² on the others). Above 5 a driver's own part can hardly be told apart,
 * above 10 not at all. Null where one is a copy of the others or never varies.
 */
export function varianceInflation(drivers: readonly (readonly number[])[]): number[] | null {
  const correlations = correlationMatrix(drivers);
  const back = correlations && inverse(correlations);
  if (back === null) return null;
  return back.map((_, index) => cell(back, index, index));
}
