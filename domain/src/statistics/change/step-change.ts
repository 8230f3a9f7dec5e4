import { studentBothTails } from '../distributions/continuous.ts';
import { at } from '../numbers/at.ts';

/** The likeliest lasting step near the end of a series, and how sure it is. */
export interface StepChange {
  /** How many values came before it. */
  readonly after: number;
  readonly size: number;
  readonly t: number;
  /** Two-sided, and counted for every place that was tried (Bonferroni). */
  readonly p: number;
  /** How much of a value’s distance from the mean the next one keeps, 0 to 0.995, told by what came before. */
  readonly memory: number;
}

export interface StepSetting {
  /** How many of the last values may be the first after the step. */
  readonly lately: number;
  /** How much each value says, 0 to 1; all the same unless given. */
  readonly weights?: readonly number[];
  /** The least standard deviation to believe in, from what sampling alone does; 0 unless given. */
  readonly deviationMin?: number;
  /** Figures that were already taken from the series, such as the effects of weekdays. */
  readonly fitted?: number;
}

/**
 * Looks for one lasting step among the last values, by generalised least squares for values that remember the one
 * before (AR(1), its memory estimated before the places tried and mended for its bias): a series that wanders by itself
 * has no step unless it jumps. Null when fewer than 14 values came before, or none of them differs.
 *
 * @example stepChange([...Array(20).fill(0).map((_, i) => i % 2), 9, 8, 9], { lately: 4 })?.after // 20
 */
export function stepChange(values: readonly number[], setting: StepSetting): StepChange | null {
  const { lately, deviationMin = 0, fitted = 0, weights = values.map(() => 1) } = setting;
  const before = values.length - lately;
  if (lately < 1 || before < 14) return null;
  const memory = memoryOf(values.slice(0, before), weights);
  const rows = whitened(values, weights, memory);
  const places = Array.from({ length: lately }, (_, index) => before + index);
  const degrees = values.length - 3 - fitted;
  const sums = sumsOf(rows);
  const nothing = roundingOf(values);
  const fits = places.map((place) => fitStep(rows, sums, place, { degrees, deviationMin, nothing }));
  const best = fits.reduce<StepFit | null>(
    (found, fit) => (fit && (!found || Math.abs(fit.t) > Math.abs(found.t)) ? fit : found),
    null,
  );
  if (best === null) return null;
  const p = Math.min(1, studentBothTails(best.t, degrees) * lately);
  return { ...best, p, memory };
}

/** What rounding may leave of nothing, in the unit of the values. */
function roundingOf(values: readonly number[]): number {
  return 1e-12 * values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

/** With all of it kept, a level could not be told at all. */
const memoryMax = 0.995;

interface StepFit {
  readonly after: number;
  readonly size: number;
  readonly t: number;
}

/** One value with what it kept of the last taken out: it, what the mean adds to it, and its weight. */
interface White {
  readonly value: number;
  readonly level: number;
  readonly weight: number;
}

/**
 * The autocorrelation at one step; estimates fall short by some (1 + 3ρ) ∕ n (Marriott and Pope 1954). Where it is there
 * beyond chance, its upper bound is taken: wandering must not pass for a step.
 */
function memoryOf(values: readonly number[], weights: readonly number[]): number {
  const all = values.reduce((sum, _, index) => sum + at(weights, index), 0);
  const mean = values.reduce((sum, value, index) => sum + value * at(weights, index), 0) / all;
  let [together, alone] = [0, 0];
  values.forEach((value, index) => {
    alone += (value - mean) ** 2;
    if (index > 0) together += (value - mean) * (at(values, index - 1) - mean);
  });
  // What rounding leaves of equal values remembers all of itself.
  if (Math.sqrt(alone / values.length) <= roundingOf(values)) return 0;
  const raw = together / alone;
  const mended = raw + (1 + 3 * raw) / values.length;
  const error = Math.sqrt((1 - Math.min(1, raw) ** 2) / values.length);
  const isThere = mended > 2 / Math.sqrt(values.length);
  return Math.min(memoryMax, Math.max(0, isThere ? mended + 1.64 * error : mended));
}

function whitened(values: readonly number[], weights: readonly number[], memory: number): White[] {
  const first = Math.sqrt(1 - memory ** 2);
  return values.map((value, index) => {
    const weight = at(weights, index);
    if (index === 0) return { value: first * value, level: first, weight };
    return { value: value - memory * at(values, index - 1), level: 1 - memory, weight };
  });
}

/** Sums over rows of products of level, step and value, each with its weight. */
interface Sums {
  readonly ll: number;
  readonly lv: number;
  readonly vv: number;
  /** Of each place the sums over the rows after it, of level² … as far as a step needs them. */
  readonly after: readonly { readonly ll: number; readonly lv: number }[];
}

function sumsOf(rows: readonly White[]): Sums {
  const after: { ll: number; lv: number }[] = [];
  let [ll, lv, vv] = [0, 0, 0];
  for (let place = rows.length - 1; place >= 0; place--) {
    after[place] = { ll, lv };
    const { value, level, weight } = at(rows, place);
    ll += weight * level * level;
    lv += weight * level * value;
    vv += weight * value * value;
  }
  return { ll, lv, vv, after };
}

/** Least squares of a level and a step that begins at a place, which is 1 there and as the level is after it. */
function fitStep(
  rows: readonly White[],
  sums: Sums,
  place: number,
  { degrees, deviationMin, nothing }: { degrees: number; deviationMin: number; nothing: number },
): StepFit | null {
  const { ll, lv, vv } = sums;
  const later = at(sums.after, place);
  const { value, level: own, weight } = at(rows, place);
  const ls = later.ll + weight * own;
  const ss = later.ll + weight;
  const sv = later.lv + weight * value;
  const whole = ll * ss - ls * ls;
  if (degrees < 1 || whole <= 1e-12) return null;
  const size = (ll * sv - ls * lv) / whole;
  const level = (ss * lv - ls * sv) / whole;
  const left = Math.max(0, vv - level * lv - size * sv);
  const deviation = Math.max(Math.sqrt(left / degrees), deviationMin);
  if (deviation <= nothing && Math.abs(size) <= nothing) return null;
  // Without any scatter no chance explains a step.
  const t =
    deviation <= nothing ? size * Number.POSITIVE_INFINITY : size / (deviation * Math.sqrt(ll / whole));
  return { after: place, size, t };
}
