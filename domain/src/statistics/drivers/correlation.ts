import { studentBothTails } from '../distributions/continuous.ts';
import { at } from '../numbers/at.ts';
import { cell, inverse, type Matrix } from '../numbers/matrix.ts';
import { mean } from '../numbers/sums.ts';

/** Pearson's correlation, −1 to 1; null of fewer than two pairs or where one side never varies. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [mean(x), mean(y)];
  if (meanX === null || meanY === null || x.length !== y.length) return null;
  let [across, squaredX, squaredY] = [0, 0, 0];
  x.forEach((value, index) => {
    const [dx, dy] = [value - meanX, at(y, index) - meanY];
    across += dx * dy;
    squaredX += dx * dx;
    squaredY += dy * dy;
  });
  const scale = Math.sqrt(squaredX) * Math.sqrt(squaredY);
  return scale === 0 ? null : Math.max(-1, Math.min(1, across / scale));
}

/** How likely a correlation at least so strong is by chance, two-sided, of `n` pairs and so many others held constant. */
export function correlationP(r: number, n: number, held = 0): number | null {
  const degrees = n - 2 - held;
  if (degrees < 1) return null;
  return Math.abs(r) === 1 ? 0 : studentBothTails(r * Math.sqrt(degrees / (1 - r * r)), degrees);
}

/** The correlations of all columns with one another; null where a column never varies. */
export function correlationMatrix(columns: readonly (readonly number[])[]): number[][] | null {
  const rows: number[][] = [];
  for (const one of columns) {
    const row = columns.map((other) => correlation(one, other));
    if (row.includes(null)) return null;
    rows.push(row.map((value) => value ?? 0));
  }
  return rows;
}

/** What is left of the correlation of x and y when the others are held constant; null where those explain either whole. */
export function partialCorrelation(
  x: readonly number[],
  y: readonly number[],
  others: readonly (readonly number[])[],
): number | null {
  const correlations: Matrix | null = correlationMatrix([x, y, ...others]);
  const precision = correlations && inverse(correlations);
  if (precision === null) return null;
  return -cell(precision, 0, 1) / Math.sqrt(cell(precision, 0, 0) * cell(precision, 1, 1));
}

/**
 * The correlation of x with y so many steps later, for lags −max to max, as R's `ccf` defines it: over the whole
 * series' means and variances. An early x goes with a later y where it peaks at a lag above 0. Null where one never
 * varies.
 */
export function lagCorrelations(
  x: readonly number[],
  y: readonly number[],
  lagMax: number,
): { lag: number; r: number }[] | null {
  const [meanX, meanY] = [mean(x), mean(y)];
  if (meanX === null || meanY === null || x.length !== y.length) return null;
  const squares = (values: readonly number[], middle: number) =>
    values.reduce((total, value) => total + (value - middle) ** 2, 0);
  const scale = Math.sqrt(squares(x, meanX)) * Math.sqrt(squares(y, meanY));
  if (scale === 0) return null;
  return Array.from({ length: 2 * lagMax + 1 }, (_, index) => {
    const lag = index - lagMax;
    let across = 0;
    x.forEach((value, place) => {
      const later = y[place + lag];
      if (later !== undefined) across += (value - meanX) * (later - meanY);
    });
    return { lag, r: across / scale };
  });
}
