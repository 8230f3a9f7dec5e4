import type { Aggregate } from '@zhiyin/domain/kit';
import { quantileRanks } from '@zhiyin/domain/statistics';
import type { Raw } from './measured.ts';

/** Which share of the values lies below what an aggregate gives. */
export const percentileShares: Partial<Record<Aggregate, number>> = { median: 0.5, p90: 0.9, p95: 0.95 };

/** Reads numbers of eight bytes, one behind the other. */
export function valuesOf(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.byteLength / 8 }, (_, index) => view.getFloat64(index * 8));
}

/** The percentile of all values of some lots, with the interval of its order statistics. */
export function percentileOf(lots: readonly (Float64Array | null)[], share: number): Raw {
  const all = together(lots);
  const ranks = quantileRanks(all.length, share);
  return {
    n: all.length,
    a: ofTypeSeven(all, share),
    b: null,
    low: ranks && selectNth(all, ranks.low - 1),
    high: ranks && selectNth(all, ranks.high - 1),
  };
}

/** All values of some lots. */
export function together(lots: readonly (Float64Array | null)[]): Float64Array {
  const all = new Float64Array(lots.reduce((sum, values) => sum + (values?.length ?? 0), 0));
  let filled = 0;
  for (const values of lots) {
    if (values === null) continue;
    all.set(values, filled);
    filled += values.length;
  }
  return all;
}

/** The value of type 7, as the database's own `percentile_cont` gives it. */
function ofTypeSeven(all: Float64Array, share: number): number | null {
  if (all.length === 0) return null;
  const place = (all.length - 1) * share;
  const below = Math.floor(place);
  const low = selectNth(all, below);
  if (place === below) return low;
  // Selecting has put everything that is not smaller behind it.
  let high = Number.POSITIVE_INFINITY;
  for (let index = below + 1; index < all.length; index++) high = Math.min(high, all[index] ?? high);
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
