import { cell, type Matrix } from './matrix.ts';

/** What a symmetric matrix stretches, and in which directions: one column of `vectors` for each value. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: Matrix;
}

/** Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations; in no order. */
export function symmetricEigen(matrix: Matrix): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = a.map((_, row) => a.map((__, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < 100 && offDiagonal(a) > 1e-30; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, p, q);
  }
  return { values: a.map((_, index) => cell(a, index, index)), vectors };
}

function offDiagonal(a: Matrix): number {
  let total = 0;
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i !== j) total += value * value;
    });
  });
  return total;
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const off = cell(a, p, q);
  if (Math.abs(off) < 1e-300) return;
  const theta = (cell(a, q, q) - cell(a, p, p)) / (2 * off);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (const row of a) turn(row, p, q, cos, sin);
  turnRows(a, p, q, cos, sin);
  for (const row of vectors) turn(row, p, q, cos, sin);
}

function turn(row: number[], p: number, q: number, cos: number, sin: number): void {
  const [one = 0, other = 0] = [row[p], row[q]];
  row[p] = cos * one - sin * other;
  row[q] = sin * one + cos * other;
}

function turnRows(a: number[][], p: number, q: number, cos: number, sin: number): void {
  a.forEach((_, column) => {
    const [one, other] = [cell(a, p, column), cell(a, q, column)];
    const [rowP, rowQ] = [a[p], a[q]];
    if (rowP) rowP[column] = cos * one - sin * other;
    if (rowQ) rowQ[column] = sin * one + cos * other;
  });
}
