import { chiSquaredAbove } from '../distributions/continuous.ts';
import { binomialUpTo } from '../distributions/counted.ts';

/** What became of people asked twice, who changed from yes to no and from no to yes. */
export interface McNemar {
  /** (b − c)² ∕ (b + c), compared with χ² of one degree. */
  readonly chiSquared: number;
  readonly p: number;
  /** The same with Edwards' correction (|b − c| − 1)², as R prints by default. */
  readonly corrected: { readonly chiSquared: number; readonly p: number };
  /** The exact two-sided p of the sign test; the one to report for fewer than 25 changes. */
  readonly exact: number;
}

/**
 * McNemar's test of a panel (1947): only those count who changed. Null when nobody did.
 *
 * @param yesToNo how many said yes first and no later; `noToYes` the others
 */
export function mcnemar(yesToNo: number, noToYes: number): McNemar | null {
  const changed = yesToNo + noToYes;
  if (changed === 0) return null;
  const gap = Math.abs(yesToNo - noToYes);
  const plain = gap ** 2 / changed;
  // R subtracts nothing that would turn the gap around.
  const corrected = Math.max(0, gap - 1) ** 2 / changed;
  return {
    chiSquared: plain,
    p: chiSquaredAbove(plain, 1),
    corrected: { chiSquared: corrected, p: chiSquaredAbove(corrected, 1) },
    exact: Math.min(1, 2 * binomialUpTo(Math.min(yesToNo, noToYes), changed, 0.5)),
  };
}
