import { timingSafeEqual } from 'node:crypto';

/** Whether a signature is the expected one; takes the same time wherever they differ. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
