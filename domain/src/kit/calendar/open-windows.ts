import type { Calendar, Period } from './calendar.ts';
import { chineseDay } from './chinese-day.ts';
import { type DayNumber, dayNumberAt, dayOf, dayStartMs, minuteMs, weekdayOf } from './day.ts';

/** A stretch of open time: from `startMs` until just before `endMs`, milliseconds since 1970 UTC. */
export interface OpenWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** How far a search without an end looks ahead: ten years in all, and no further than 400 days without a window. */
export const horizonMs = 3660 * 86_400_000;
export const idleDaysMax = 400;

/**
 * The open stretches between two moments, in order, cut to fit and never overlapping; neighbours may touch.
 *
 * @param idleDays gives up after so many days without a window, so that a search in a calendar that never opens ends.
 */
export function* openWindows(
  calendar: Calendar,
  fromMs: number,
  untilMs: number,
  idleDays = Number.POSITIVE_INFINITY,
): Generator<OpenWindow> {
  const { timeZone } = calendar;
  let coveredMs = fromMs;
  let idle = 0;
  // A period that began the day before may still be running.
  for (let day = dayNumberAt(timeZone, fromMs) - 1; idle <= idleDays; day++) {
    if (dayStartMs(timeZone, day) >= untilMs) return;
    idle += 1;
    for (const window of windowsOf(calendar, day)) {
      const startMs = Math.max(window.startMs, coveredMs);
      const endMs = Math.min(window.endMs, untilMs);
      if (endMs <= startMs) continue;
      coveredMs = endMs;
      idle = 0;
      yield { startMs, endMs };
    }
  }
}

const windowsByCalendar = new WeakMap<Calendar, Map<DayNumber, readonly OpenWindow[]>>();
const daysMax = 4000;

/** The stretches that begin on a local day, by their start. Remembered per calendar, which must not be changed. */
function windowsOf(calendar: Calendar, day: DayNumber): readonly OpenWindow[] {
  let days = windowsByCalendar.get(calendar);
  if (days === undefined || days.size >= daysMax) {
    days = new Map();
    windowsByCalendar.set(calendar, days);
  }
  const known = days.get(day);
  if (known !== undefined) return known;
  const windows = hoursOf(calendar, day)
    .map((period) => windowOf(calendar.timeZone, day, period))
    .sort((a, b) => a.startMs - b.startMs);
  days.set(day, windows);
  return windows;
}

function windowOf(timeZone: string, day: DayNumber, { from, to }: Period): OpenWindow {
  const start = minuteOf(from);
  const end = minuteOf(to);
  return {
    startMs: minuteMs(timeZone, day, start),
    endMs: minuteMs(timeZone, day, end > start ? end : end + 1440),
  };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const specialByCalendar = new WeakMap<Calendar, Map<string, Calendar['specialDays'][number]['hours']>>();

/** The periods a local day has, after special days and holidays had their say. */
export function hoursOf(calendar: Calendar, day: DayNumber): readonly Period[] {
  const date = dayOf(day);
  const special = specialHours(calendar).get(date);
  if (special === 'closed') return [];
  if (typeof special === 'string') return calendar.week[special];
  if (special !== undefined) return special;
  const chinese = calendar.holidays === 'cn' ? chineseDay(date) : null;
  if (chinese?.kind === 'holiday') return [];
  return calendar.week[chinese?.kind === 'workday' ? calendar.swapDaysWorkAs : weekdayOf(day)];
}

function specialHours(calendar: Calendar) {
  const known = specialByCalendar.get(calendar);
  if (known !== undefined) return known;
  const hours = new Map(calendar.specialDays.map((special) => [special.day, special.hours]));
  specialByCalendar.set(calendar, hours);
  return hours;
}
