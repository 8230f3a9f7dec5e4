import { at } from '../numbers/at.ts';
import { cell, dot, inverse } from '../numbers/matrix.ts';

/** One kind of answer: what drivers it came with, which of the ordered levels it was (0 first), and how often. */
export interface OrdinalRow {
  readonly drivers: readonly number[];
  readonly level: number;
  readonly weight?: number;
}

export interface OrdinalLogit {
  /** How each driver moves the log odds of a higher level. */
  readonly estimates: readonly number[];
  readonly errors: readonly number[];
  /** ζ: where one level passes to the next, logit P(Y ≤ k) = ζₖ − η. */
  readonly cuts: readonly number[];
  readonly cutErrors: readonly number[];
  readonly logLikelihood: number;
}

const stepsMax = 200;

/**
 * The proportional odds model (McCullagh 1980), as MASS `polr`: for answers such as 1 to 5, whose steps are ordered but
 * not equally wide. Fitted by Newton's method. Null when levels or drivers cannot be told apart: a level nobody chose, a
 * copied driver, or drivers that split the levels without an overlap.
 *
 * @param levels how many there are, 2 or more
 */
export function ordinalLogit(rows: readonly OrdinalRow[], levels: number): OrdinalLogit | null {
  const weights = Array.from({ length: levels }, (_, level) => weightOf(rows, level));
  if (levels < 2 || weights.includes(0)) return null;
  const drivers = rows[0]?.drivers.length ?? 0;
  let found = startOf(weights, drivers);
  let surface = surfaceAt(rows, found, levels);
  for (let step = 0; step < stepsMax; step++) {
    const back = inverse(surface.curvature);
    if (back === null) return null;
    const move = back.map((row) => dot(row, surface.slope));
    const gain = dot(move, surface.slope);
    const next = better(rows, levels, { found, move, logLikelihood: surface.logLikelihood });
    if (gain < 1e-14 || next === null) {
      return isRunaway(rows, { found, move }, levels)
        ? null
        : answer(found, surface.logLikelihood, back, levels);
    }
    found = next;
    surface = surfaceAt(rows, found, levels);
  }
  return null;
}

function weightOf(rows: readonly OrdinalRow[], level: number): number {
  return rows.reduce((total, row) => total + (row.level === level ? (row.weight ?? 1) : 0), 0);
}

/**
 * Near its best a fit hardly moves. One that still takes whole steps of the log odds where these bring nothing goes on
 * for ever: drivers split levels without an overlap.
 */
function isRunaway(
  rows: readonly OrdinalRow[],
  { found, move }: { found: readonly number[]; move: readonly number[] },
  levels: number,
): boolean {
  return rows.some((row) =>
    [row.level, row.level - 1].some((level) => Math.abs(dot(move, edge(row, level, found, levels).x)) > 0.01),
  );
}

/** The cuts as they would be without drivers, and drivers that do nothing. */
function startOf(weights: readonly number[], drivers: number): number[] {
  const total = weights.reduce((one, other) => one + other, 0);
  let below = 0;
  const cuts = weights.slice(0, -1).map((weight) => {
    below += weight;
    return Math.log(below / (total - below));
  });
  return [...cuts, ...Array.from({ length: drivers }, () => 0)];
}

interface Surface {
  readonly logLikelihood: number;
  readonly slope: number[];
  /** The negative second derivatives. */
  readonly curvature: number[][];
}

function surfaceAt(rows: readonly OrdinalRow[], found: readonly number[], levels: number): Surface {
  const slope = found.map(() => 0);
  const curvature = found.map(() => found.map(() => 0));
  let logLikelihood = 0;
  for (const row of rows) {
    const [upper, lower] = [edge(row, row.level, found, levels), edge(row, row.level - 1, found, levels)];
    const p = upper.below - lower.below;
    const weight = row.weight ?? 1;
    logLikelihood += p > 0 ? weight * Math.log(p) : Number.NEGATIVE_INFINITY;
    const first = found.map((_, i) => (upper.density * at(upper.x, i) - lower.density * at(lower.x, i)) / p);
    found.forEach((_, i) => {
      slope[i] = at(slope, i) + weight * at(first, i);
      const line = at(curvature, i);
      found.forEach((__, j) => {
        const bend =
          upper.bend * at(upper.x, i) * at(upper.x, j) - lower.bend * at(lower.x, i) * at(lower.x, j);
        line[j] = at(line, j) + weight * (at(first, i) * at(first, j) - bend / p);
      });
    });
  }
  return { logLikelihood, slope, curvature };
}

/** The logistic curve at the upper edge of a level, and what the edge is made of: a cut less the drivers. */
function edge({ drivers }: OrdinalRow, level: number, found: readonly number[], levels: number) {
  const x = found.map((_, index) =>
    index < levels - 1 ? Number(index === level) : -at(drivers, index - levels + 1),
  );
  if (level < 0 || level >= levels - 1) return { below: level < 0 ? 0 : 1, density: 0, bend: 0, x };
  const below = 1 / (1 + Math.exp(-dot(found, x)));
  const density = below * (1 - below);
  return { below, density, bend: density * (1 - 2 * below), x };
}

/** Goes the whole step, or half of it and half again, until the likelihood rises; null when it no longer can. */
function better(
  rows: readonly OrdinalRow[],
  levels: number,
  from: { found: readonly number[]; move: readonly number[]; logLikelihood: number },
): number[] | null {
  for (let share = 1; share > 1e-8; share /= 2) {
    const next = from.found.map((value, index) => value + share * at(from.move, index));
    if (likelihoodAt(rows, next, levels) > from.logLikelihood) return next;
  }
  return null;
}

function likelihoodAt(rows: readonly OrdinalRow[], found: readonly number[], levels: number): number {
  let total = 0;
  for (const row of rows) {
    const p = edge(row, row.level, found, levels).below - edge(row, row.level - 1, found, levels).below;
    if (!(p > 0)) return Number.NEGATIVE_INFINITY;
    total += (row.weight ?? 1) * Math.log(p);
  }
  return total;
}

function answer(
  found: readonly number[],
  logLikelihood: number,
  back: readonly (readonly number[])[],
  levels: number,
): OrdinalLogit {
  const errors = back.map((_, index) => Math.sqrt(cell(back, index, index)));
  return {
    cuts: found.slice(0, levels - 1),
    estimates: found.slice(levels - 1),
    cutErrors: errors.slice(0, levels - 1),
    errors: errors.slice(levels - 1),
    logLikelihood,
  };
}
