import { Temporal } from 'temporal-polyfill';
import { type Weekday, weekdays } from './weekday.ts';

/** Days are counted from 1970-01-01, so that a calendar can step and look them up without making dates. */
export type DayNumber = number;

const dayMs = 86_400_000;

/**
 * The number of a `YYYY-MM-DD` date.
 *
 * @example dayNumberOf('1970-01-02') // 1
 */
export function dayNumberOf(day: string): DayNumber {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMs);
}

/**
 * The `YYYY-MM-DD` date of a number.
 *
 * @example dayOf(1) // '1970-01-02'
 */
export function dayOf(day: DayNumber): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/**
 * The weekday of a numbered day.
 *
 * @example weekdayOf(0) // 'thu'
 */
export function weekdayOf(day: DayNumber): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7] ?? 'mon';
}

const startsByZone = new Map<string, Map<DayNumber, number>>();
const startsMax = 20_000;

/**
 * When a local day begins, in milliseconds since 1970 UTC. Usually midnight; where the clocks jump over midnight, the
 * first moment after it. Remembered per zone, since asking costs some 30 µs.
 */
export function dayStartMs(timeZone: string, day: DayNumber): number {
  let starts = startsByZone.get(timeZone);
  if (starts === undefined || starts.size >= startsMax) {
    starts = new Map();
    startsByZone.set(timeZone, starts);
  }
  const known = starts.get(day);
  if (known !== undefined) return known;
  const startMs = Temporal.PlainDate.from(dayOf(day)).toZonedDateTime(timeZone).epochMilliseconds;
  starts.set(day, startMs);
  return startMs;
}

/** The local day a moment falls on. */
export function dayNumberAt(timeZone: string, atMs: number): DayNumber {
  const guess = Math.floor(atMs / dayMs);
  if (dayStartMs(timeZone, guess) > atMs) return guess - 1;
  return dayStartMs(timeZone, guess + 1) <= atMs ? guess + 1 : guess;
}

/**
 * The moment of a wall-clock minute, 0 to 2880, counted from the day's midnight; past 1440 it is the next day's.
 * A time the clocks jump over is the moment of the jump; one that comes twice is the first of the two.
 */
export function minuteMs(timeZone: string, day: DayNumber, minute: number): number {
  if (minute >= 1440) {
    return minute === 1440 ? dayStartMs(timeZone, day + 1) : minuteMs(timeZone, day + 1, minute - 1440);
  }
  const startMs = dayStartMs(timeZone, day);
  if (dayStartMs(timeZone, day + 1) - startMs === dayMs) return startMs + minute * 60_000;
  return unevenMinuteMs(timeZone, day, minute);
}

/** The same on a day that has not 24 hours, where only the zone's rules can tell. */
function unevenMinuteMs(timeZone: string, day: DayNumber, minute: number): number {
  const wall = Temporal.PlainDate.from(dayOf(day)).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  });
  const moment = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (moment.toPlainDateTime().equals(wall)) return moment.epochMilliseconds;
  // In the gap, `earlier` lands before the jump by the gap's length.
  const jump = moment.getTimeZoneTransition('next');
  return (jump ?? wall.toZonedDateTime(timeZone)).epochMilliseconds;
}
