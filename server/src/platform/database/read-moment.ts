import pg from 'pg';

// Taken before ours takes its place.
const readAny: (text: string) => Date = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text');

const zero = 48;

/**
 * Reads a moment as our connections write it, in UTC; any other spelling is left to the library. Lists are mostly
 * moments, and this reads one ten times as fast.
 *
 * @example readMoment('2026-11-22 08:15:30.123456+00').toISOString() === '2026-11-22T08:15:30.123Z'
 */
export function readMoment(text: string): Date {
  const isOurs = text.length >= 22 && text.length <= 29 && text.endsWith('+00') && text[4] === '-';
  if (!isOurs) return readAny(text);
  const digit = (at: number): number => text.charCodeAt(at) - zero;
  const two = (at: number): number => digit(at) * 10 + digit(at + 1);
  const year = two(0) * 100 + two(2);
  if (year < 100) return readAny(text);
  const thousandth = (at: number): number => (at < text.length - 3 ? digit(at) : 0);
  const ms = thousandth(20) * 100 + thousandth(21) * 10 + thousandth(22);
  return new Date(Date.UTC(year, two(5) - 1, two(8), two(11), two(14), two(17), ms));
}
