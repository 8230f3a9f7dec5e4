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

/** The standard normal quantile at 0.975, for 95 % on both sides. */
const z95 = 1.959963984540054;

/**
 * The Wilson score interval of a share: where it may truly lie, with 95 % confidence, when `k` of `n` were seen
 * (Wilson 1927, as in Newcombe 1998). Never leaves 0 to 1, and is not empty at 0 or n. Null when n is 0.
 *
 * @throws RangeError when k is not between 0 and n.
 * @example wilson(81, 263) // { low: 0.2553, high: 0.3662 }
 */
export function wilson(k: number, n: number, z: number = z95): { low: number; high: number } | null {
  if (!(k >= 0 && k <= n)) throw new RangeError(`${k} of ${n} is no share.`);
  if (n === 0) return null;
  const share = k / n;
  const spread = (z * z) / n;
  const centre = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))) / (1 + spread);
  // At the ends the interval touches them exactly; only rounding says otherwise.
  return { low: k === 0 ? 0 : centre - half, high: k === n ? 1 : centre + half };
}
