/**
 * The value below which a share `p` of the values lies, by linear interpolation between order statistics: type 7 of
 * Hyndman and Fan (1996), which R, NumPy and PostgreSQL's `percentile_cont` use. Null of no values.
 *
 * @param p from 0 to 1
 * @throws RangeError when p is outside.
 * @example quantile([4, 1, 3, 2], 0.5) // 2.5
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no share.`);
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
