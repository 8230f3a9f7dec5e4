import { sum } from '../numbers/sums.ts';

/** One stratum of a person's work, e.g. a reason: how many, and how many came out well; and of everybody together. */
export interface Stratum {
  readonly n: number;
  readonly k: number;
  readonly allN: number;
  readonly allK: number;
}

export interface Standardised {
  readonly raw: number;
  /** How many would have come out well had everybody's share held in each stratum. */
  readonly expected: number;
  /** Observed over expected: above 1 is more than the mix of cases explains. */
  readonly ratio: number;
  /** ratio × the overall share: comparable between people with different cases. */
  readonly adjusted: number;
}

/**
 * Indirect standardisation: judges a share by the mix of cases somebody had. Strata that nobody else knows count too,
 * by their own share. Null without cases, or when nothing is expected.
 */
export function standardise(strata: readonly Stratum[], overall: number): Standardised | null {
  const n = sum(strata.map((one) => one.n));
  const k = sum(strata.map((one) => one.k));
  const expected = sum(strata.map((one) => (one.allN === 0 ? one.k : (one.n * one.allK) / one.allN)));
  if (n === 0 || expected === 0) return null;
  const ratio = k / expected;
  return { raw: k / n, expected, ratio, adjusted: ratio * overall };
}
