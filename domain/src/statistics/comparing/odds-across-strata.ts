import { chiSquaredAbove } from '../distributions/continuous.ts';
import { type Interval, z95 } from '../intervals/share.ts';
import { sum } from '../numbers/sums.ts';

/** A fourfold table: of those with the trait `withYes` came out so and `withNo` not, and of the others likewise. */
export interface Fourfold {
  readonly withYes: number;
  readonly withNo: number;
  readonly withoutYes: number;
  readonly withoutNo: number;
}

/** Odds ratio over everybody at once, and held constant within each stratum. */
export interface AcrossStrata extends Interval {
  /** Everybody in one pot: what misleads when strata differ (Simpson). */
  readonly crude: number;
  /** Mantel and Haenszel's (1959), with the interval of Robins, Breslow and Greenland (1986). */
  readonly adjusted: number;
  readonly p: number;
}

/**
 * The odds ratio of a trait and an outcome, adjusted for strata such as reason or product. Null where a denominator is
 * empty. The p is of the test with continuity correction, as R's `mantelhaen.test`.
 */
export function oddsAcrossStrata(strata: readonly Fourfold[]): AcrossStrata | null {
  const parts = strata.filter((one) => sizeOf(one) > 1).map(partsOf);
  const [r, s] = [sum(parts.map((part) => part.r)), sum(parts.map((part) => part.s))];
  const all = strata.reduce(add, { withYes: 0, withNo: 0, withoutYes: 0, withoutNo: 0 });
  const crude = (all.withYes * all.withoutNo) / (all.withNo * all.withoutYes);
  if (r === 0 || s === 0 || !Number.isFinite(crude)) return null;
  const error = Math.sqrt(
    sum(parts.map((part) => part.p * part.r)) / (2 * r * r) +
      sum(parts.map((part) => part.p * part.s + part.q * part.r)) / (2 * r * s) +
      sum(parts.map((part) => part.q * part.s)) / (2 * s * s),
  );
  const adjusted = r / s;
  const gap = Math.abs(sum(parts.map((part) => part.surplus)));
  // R corrects nothing that is smaller than its correction.
  const corrected = gap < 0.5 ? gap : gap - 0.5;
  const chiSquared = corrected ** 2 / sum(parts.map((part) => part.variance));
  return {
    crude,
    adjusted,
    p: chiSquaredAbove(chiSquared, 1),
    low: adjusted * Math.exp(-z95 * error),
    high: adjusted * Math.exp(z95 * error),
  };
}

function sizeOf({ withYes, withNo, withoutYes, withoutNo }: Fourfold): number {
  return withYes + withNo + withoutYes + withoutNo;
}

function partsOf(one: Fourfold) {
  const n = sizeOf(one);
  const [traits, yes] = [one.withYes + one.withNo, one.withYes + one.withoutYes];
  return {
    r: (one.withYes * one.withoutNo) / n,
    s: (one.withNo * one.withoutYes) / n,
    p: (one.withYes + one.withoutNo) / n,
    q: (one.withNo + one.withoutYes) / n,
    surplus: one.withYes - (traits * yes) / n,
    variance: (traits * (n - traits) * yes * (n - yes)) / (n * n * (n - 1)),
  };
}

function add(one: Fourfold, other: Fourfold): Fourfold {
  return {
    withYes: one.withYes + other.withYes,
    withNo: one.withNo + other.withNo,
    withoutYes: one.withoutYes + other.withoutYes,
    withoutNo: one.withoutNo + other.withoutNo,
  };
}
