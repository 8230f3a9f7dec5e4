import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';

const dayMs = 86_400_000;

/** Days of a calendar, both in the period. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * The last so many days, today with them, on the calendar of a zone.
 *
 * @example daysBack(new Date('2026-11-22T02:00Z'), 'Asia/Shanghai', 7) // { from: '2026-11-16', to: '2026-11-22' }
 */
export function daysBack(now: Date, timeZone: string, count: number): Days {
  const dayOf = (at: number): string => wallTime(new Date(at).toISOString(), timeZone).slice(0, 10);
  return { from: dayOf(now.getTime() - (count - 1) * dayMs), to: dayOf(now.getTime()) };
}

/** The days of a period that begins and ends at midnights, as `momentsOf` makes one. */
export function daysOf({ from, to }: Days, timeZone: string): Days {
  const dayOf = (at: number): string => wallTime(new Date(at).toISOString(), timeZone).slice(0, 10);
  return { from: dayOf(Date.parse(from)), to: dayOf(Date.parse(to) - 1) };
}

/** From when to when these days last; null while one is no day, or they are in the wrong order. */
export function momentsOf({ from, to }: Days, timeZone: string): Days | null {
  const begins = momentOfWall(`${from}T00:00`, timeZone);
  const last = Date.parse(`${to}T00:00Z`);
  if (begins === null || Number.isNaN(last)) return null;
  const after = new Date(last + dayMs).toISOString().slice(0, 10);
  const ends = momentOfWall(`${after}T00:00`, timeZone);
  return ends !== null && begins < ends ? { from: begins, to: ends } : null;
}
