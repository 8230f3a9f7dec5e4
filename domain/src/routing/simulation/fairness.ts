/**
 * How evenly work is spread: Jain's index, (Σx)² / (n·Σx²), from 1/n when one has all to 1 when all have the same. Null
 * for nobody or when nobody has anything. Source: Jain, Chiu & Hawe 1984.
 *
 * @example jain([4, 4, 0, 0]) === 0.5
 */
export function jain(efforts: readonly number[]): number | null {
  const sum = efforts.reduce((a, b) => a + b, 0);
  const squares = efforts.reduce((a, b) => a + b * b, 0);
  return squares === 0 ? null : sum ** 2 / (efforts.length * squares);
}
