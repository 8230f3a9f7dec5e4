import { studentBothTails } from '../distributions/continuous.ts';
import { at } from '../numbers/at.ts';
import { cell, dot, inverse, product, transposed } from '../numbers/matrix.ts';
import { mean } from '../numbers/sums.ts';
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
 * Ordinary least squares with an intercept. Null when there are not more rows than terms, or drivers say the same thing
 * twice.
 *
 * @param drivers one list of values per driver, each as long as the outcome
 */
export function leastSquares(
  drivers: readonly (readonly number[])[],
  outcome: readonly number[],
): Regression | null {
  const columns = [outcome.map(() => 1), ...drivers];
  const degrees = outcome.length - columns.length;
  const middle = mean(outcome);
  const back = inverse(columns.map((one) => columns.map((other) => dot(one, other))));
  if (back === null || middle === null || degrees < 1) return null;
  const towards = columns.map((column) => dot(column, outcome));
  const estimates = back.map((row) => dot(row, towards));
  const rows = transposed(columns);
  const left = outcome.reduce((total, y, row) => total + (y - dot(at(rows, row), estimates)) ** 2, 0);
  const scatter = outcome.reduce((total, y) => total + (y - middle) ** 2, 0);
  const terms = estimates.map((estimate, index) =>
    termOf(estimate, Math.sqrt((left / degrees) * cell(back, index, index)), degrees),
  );
  const explained = scatter === 0 ? 0 : 1 - left / scatter;
  return {
    intercept: at(terms, 0),
    terms: terms.slice(1),
    explained,
    adjusted: 1 - ((1 - explained) * (outcome.length - 1)) / degrees,
    residual: Math.sqrt(left / degrees),
  };
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
  const middle = mean(outcome);
  if (middle === null) return null;
  const means = drivers.map((driver) => mean(driver) ?? 0);
  const scales = drivers.map((driver, index) =>
    Math.sqrt(mean(driver.map((value) => (value - at(means, index)) ** 2)) ?? 0),
  );
  if (scales.some((scale) => scale === 0)) return null;
  const scaled = drivers.map((driver, index) =>
    driver.map((value) => (value - at(means, index)) / at(scales, index)),
  );
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
