import type { Aggregate } from '@zhiyin/domain/kit';
import type { Raw } from '../measured.ts';
import { percentileOf, percentileShares, together } from '../percentiles.ts';
import { tellsApart, toldApart } from './told-apart.ts';

/** What one day came to, for one group. */
export interface DayCell extends Raw {
  readonly grp: string | null;
  readonly thenGrp: string | null;
  /**
   * Of a percentile, the values themselves, and of what tells things apart, which things there were: those of days say
   * nothing about those of a month.
   */
  readonly values: Float64Array | null;
}

/** What cells of several days come to together, exactly as if their rows had been read at once. */
export function merged(aggregate: Aggregate, cells: readonly DayCell[]): Raw {
  const share = percentileShares[aggregate];
  if (share !== undefined) {
    return percentileOf(
      cells.map(({ values }) => values),
      share,
    );
  }
  if (tellsApart(aggregate)) return apart(aggregate, cells);
  const n = rowsOf(cells);
  if (aggregate === 'average') return { n, ...mergedMoments(cells) };
  return { n, a: sumOf(cells, 'a'), b: sumOf(cells, 'b') };
}

/** Of things told apart, how many there were, how many of them more than once, or what each of them came to. */
function apart(aggregate: Aggregate, cells: readonly DayCell[]): Raw {
  const { things, again } = toldApart(together(cells.map(({ values }) => values)));
  if (aggregate === 'distinct') return { n: things, a: null, b: null };
  if (aggregate === 'repeat') return { n: things, a: again, b: null };
  return { n: rowsOf(cells), a: sumOf(cells, 'a'), b: things };
}

const rowsOf = (cells: readonly DayCell[]): number => cells.reduce((sum, { n }) => sum + n, 0);

function sumOf(cells: readonly DayCell[], part: 'a' | 'b'): number | null {
  return cells.reduce<number | null>((sum, cell) => {
    const one = cell[part];
    return one === null ? sum : (sum ?? 0) + one;
  }, null);
}

/** Mean and standard deviation of the whole from those of its parts (Chan, Golub and LeVeque 1979). */
function mergedMoments(cells: readonly DayCell[]): { a: number | null; b: number | null } {
  let [n, mean, squares] = [0, 0, 0];
  for (const { n: more, a, b } of cells) {
    if (a === null || more === 0) continue;
    const all = n + more;
    const apart = a - mean;
    squares += (b ?? 0) ** 2 * (more - 1) + (apart ** 2 * n * more) / all;
    mean += (apart * more) / all;
    n = all;
  }
  return { a: n === 0 ? null : mean, b: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
