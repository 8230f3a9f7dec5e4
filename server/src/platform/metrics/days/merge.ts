import type { Aggregate } from '@zhiyin/domain/kit';
import { type RawBuilder, sql } from 'kysely';
import { aggregated, type Naming, type Raw } from '../measured.ts';

/** What one day came to, for one group. */
export interface DayCell extends Raw {
  readonly grp: string | null;
  readonly thenGrp: string | null;
  /** Of a percentile, the values themselves: percentiles of days say nothing about those of a month. */
  readonly values: Float64Array | null;
}

const shares: Partial<Record<Aggregate, number>> = { median: 0.5, p90: 0.9, p95: 0.95 };

/** Whether what days come to can be put together to what a month comes to. */
export function isMergeable(aggregate: Aggregate): boolean {
  return aggregate !== 'distinct' && aggregate !== 'repeat' && aggregate !== 'per';
}

/** The columns of one metric of a day, so that days can be merged: `n`, `a`, `b`, and of a percentile `values`. */
export function columnsOfDay(aggregate: Aggregate, naming: Naming): RawBuilder<unknown> {
  if (shares[aggregate] === undefined) return aggregated(aggregate, naming);
  const column = (name: string) => sql.ref(`${name}${naming.suffix}`);
  const value = column('value');
  return sql`count(${value})::int as ${column('n')},
    string_agg(float8send(${value}), ''::bytea) as ${column('values')}`;
}

/** Reads what `columnsOfDay` wrote of a percentile: numbers of eight bytes, one behind the other. */
export function valuesOf(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, index) => view.getFloat64(index * 8));
}

/** What cells of several days come to together, exactly as if their rows had been read at once. */
export function merged(aggregate: Aggregate, cells: readonly DayCell[]): Raw {
  const share = shares[aggregate];
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  if (share !== undefined) return { n, a: percentile(cells, n, share), b: null };
  if (aggregate === 'average') return { n, ...mergedMoments(cells) };
  return { n, a: sumOf(cells, 'a'), b: sumOf(cells, 'b') };
}

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

/** The value of type 7, as the database's own `percentile_cont` gives it. */
function percentile(cells: readonly DayCell[], n: number, share: number): number | null {
  if (n === 0) return null;
  const all = new Float64Array(n);
  let filled = 0;
  for (const { values } of cells) {
    if (values === null) continue;
    all.set(values, filled);
    filled += values.length;
  }
  const place = (n - 1) * share;
  const below = Math.floor(place);
  const low = selectNth(all, below);
  if (place === below) return low;
  // Selecting has put everything that is not smaller behind it.
  let high = Number.POSITIVE_INFINITY;
  for (let index = below + 1; index < n; index++) high = Math.min(high, all[index] ?? high);
  return low + (high - low) * (place - below);
}

/** The value that would stand there if all were sorted; moves them so that smaller ones are before it (Hoare 1961). */
function selectNth(all: Float64Array, nth: number): number {
  let [left, right] = [0, all.length - 1];
  while (left < right) {
    const pivot = all[(left + right) >> 1] ?? 0;
    let [low, high] = [left, right];
    while (low <= high) {
      while ((all[low] ?? pivot) < pivot) low++;
      while ((all[high] ?? pivot) > pivot) high--;
      if (low > high) break;
      const held = all[low] ?? 0;
      all[low] = all[high] ?? 0;
      all[high] = held;
      low++;
      high--;
    }
    if (nth <= high) right = high;
    else if (nth >= low) left = low;
    else break;
  }
  return all[nth] ?? 0;
}
