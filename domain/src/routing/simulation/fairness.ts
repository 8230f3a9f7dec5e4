/** What somebody had for each hour, and for how many hours. */
export interface Effort {
  readonly rate: number;
  readonly hours: number;
}

/**
 * How evenly work is spread over hours of being there: Jain's index, (Σx)² / (n·Σx²), in which an hour counts as one and each
 * has what its owner had in one, so that whoever looked in for a minute does not outweigh a day. From nearly 0 when one
 * hour has all to 1 when all have the same. Null for nobody or when nobody has anything. Source: Jain, Chiu & Hawe 1984.
 *
 * @example jain([4, 4, 0, 0].map((rate) => ({ rate, hours: 1 }))) === 0.5
 */
export function jain(efforts: readonly Effort[]): number | null {
  const hours = efforts.reduce((sum, one) => sum + one.hours, 0);
  const sum = efforts.reduce((all, one) => all + one.hours * one.rate, 0);
  const squares = efforts.reduce((all, one) => all + one.hours * one.rate * one.rate, 0);
  return squares === 0 ? null : sum ** 2 / (hours * squares);
}
