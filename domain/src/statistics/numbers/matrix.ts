import { at } from './at.ts';

export type Matrix = readonly (readonly number[])[];

/** The element of a row and a column that exist. */
export function cell(matrix: Matrix, row: number, column: number): number {
  return at(at(matrix, row), column);
}

/** Rows times columns. */
export function product(left: Matrix, right: Matrix): number[][] {
  const across = transposed(right);
  return left.map((row) => across.map((column) => dot(row, column)));
}

/** Sum of the products of two lists of equal length. */
export function dot(left: readonly number[], right: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < left.length; index++) total += at(left, index) * at(right, index);
  return total;
}

/** Rows become columns; nothing becomes nothing. */
export function transposed(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => at(row, column)));
}

/**
 * The x for which `matrix` x = `right`, by elimination with the largest pivot first; null when the rows say the same
 * thing twice, so that there is no one answer.
 */
export function solve(matrix: Matrix, right: readonly number[]): number[] | null {
  const rows = matrix.map((row, index) => [...row, at(right, index)]);
  const size = rows.length;
  const scale = Math.max(0, ...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column++) {
    if (!takePivot(rows, column, scale * 1e-12)) return null;
    const pivot = at(rows, column);
    for (const row of rows.slice(column + 1)) subtract(row, pivot, column);
  }
  const found: number[] = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row--) {
    const known = dot(at(rows, row).slice(row + 1, size), found.slice(row + 1));
    found[row] = (cell(rows, row, size) - known) / cell(rows, row, row);
  }
  return found;
}

/** The inverse; null when there is none. */
export function inverse(matrix: Matrix): number[][] | null {
  const columns: number[][] = [];
  for (let index = 0; index < matrix.length; index++) {
    const column = solve(
      matrix,
      matrix.map((_, row) => (row === index ? 1 : 0)),
    );
    if (column === null) return null;
    columns.push(column);
  }
  return transposed(columns);
}

function takePivot(rows: number[][], column: number, least: number): boolean {
  let best = column;
  for (let row = column + 1; row < rows.length; row++) {
    if (Math.abs(cell(rows, row, column)) > Math.abs(cell(rows, best, column))) best = row;
  }
  if (!(Math.abs(cell(rows, best, column)) > least)) return false;
  const swapped = at(rows, best);
  rows[best] = at(rows, column);
  rows[column] = swapped;
  return true;
}

function subtract(row: number[], pivot: readonly number[], column: number): void {
  const factor = at(row, column) / at(pivot, column);
  if (factor === 0) return;
  for (let index = column; index < row.length; index++)
    row[index] = at(row, index) - factor * at(pivot, index);
}
