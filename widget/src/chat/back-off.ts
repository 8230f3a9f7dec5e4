/**
 * How long to wait before another attempt: doubling from `firstMs` up to `maxMs`, of which a random half is taken, so
 * that a thousand pages do not return in the same instant.
 *
 * @param attempt 0 for the first repetition
 * @param random 0 (inclusive) to 1 (exclusive)
 * @example backOffMs(1, 0, { firstMs: 200, maxMs: 5000 }) // 200
 */
export function backOffMs(
  attempt: number,
  random: number,
  { firstMs, maxMs }: { firstMs: number; maxMs: number },
): number {
  const whole = Math.min(maxMs, firstMs * 2 ** attempt);
  return whole / 2 + (whole / 2) * random;
}
