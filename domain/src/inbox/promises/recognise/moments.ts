import type { Calendar } from '../../../kit/calendar/calendar.ts';
import {
  type DayNumber,
  dayNumberAt,
  dayNumberOf,
  dayOf,
  dayStartMs,
  minuteMs,
  weekdayOf,
} from '../../../kit/calendar/day.ts';
import { addOpenDays } from '../../../kit/calendar/open-time.ts';
import { hoursOf } from '../../../kit/calendar/open-windows.ts';
import { type Weekday, weekdays } from '../../../kit/calendar/weekday.ts';

/** When something is written, and in whose days and hours. */
export interface Here {
  readonly now: Date;
  /** The shop's: its zone says when a day ends, its hours which are working days. */
  readonly calendar: Calendar;
}

/** Parts of a day, as minutes from its midnight; one that `begins` nowhere is over at its end also when “before” it. */
export const parts = {
  night: { ends: 6 * 60, begins: null },
  early: { ends: 10 * 60, begins: null },
  morning: { ends: 12 * 60, begins: null },
  noon: { ends: 13 * 60, begins: 12 * 60 },
  afternoon: { ends: 18 * 60, begins: 13 * 60 },
  dusk: { ends: 19 * 60, begins: 17 * 60 },
  evening: { ends: 22 * 60, begins: 18 * 60 },
  closing: { ends: null, begins: null },
} as const;
export type Part = keyof typeof parts;

const lastMinute = 23 * 60 + 59;
const hourMs = 3_600_000;

/** The day it is in the shop. */
export function todayOf({ now, calendar }: Here): DayNumber {
  return dayNumberAt(calendar.timeZone, now.getTime());
}

/** A minute of a day by the shop's clocks. */
export function momentAt({ calendar }: Here, day: DayNumber, minute: number): Date {
  return new Date(minuteMs(calendar.timeZone, day, minute));
}

/** The last millisecond of the day a moment falls on, by the clocks of a zone. */
export function endOfDayIn(timeZone: string, now: Date): Date {
  return new Date(dayStartMs(timeZone, dayNumberAt(timeZone, now.getTime()) + 1) - 1);
}

/** When a day is over: at the shop's closing time, or just before midnight when it is closed or has closed already. */
export function endOfDay(here: Here, day: DayNumber): Date {
  const closing = Math.max(
    0,
    ...hoursOf(here.calendar, day).map(({ from, to }) => (to > from ? minuteOf(to) : lastMinute)),
  );
  const closed = momentAt(here, day, Math.min(closing, lastMinute));
  return closed > here.now && closing > 0 ? closed : momentAt(here, day, lastMinute);
}

/** The end of a part of a day; the beginning of it when something is to be done before. */
export function endOfPart(here: Here, day: DayNumber, part: Part, isBefore: boolean): Date {
  const { ends, begins } = parts[part];
  if (ends === null) return endOfDay(here, day);
  return momentAt(here, day, isBefore ? (begins ?? ends) : ends);
}

export type Unit = 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month';

/** So long from now: minutes and hours exactly, days to the end of the last one. Null for what is no length. */
export function after(here: Here, count: number, unit: Unit): Date | null {
  if (!(count > 0) || count > 1000) return null;
  if (unit === 'minute') return new Date(here.now.getTime() + (count * hourMs) / 60);
  if (unit === 'hour') return new Date(here.now.getTime() + count * hourMs);
  if (unit === 'day' && count < 1) return new Date(here.now.getTime() + count * 12 * hourMs);
  if (unit === 'working-day') {
    const day = addOpenDays(here.calendar, dayOf(todayOf(here)), Math.ceil(count));
    return day === null ? null : endOfDay(here, dayNumberOf(day));
  }
  const days = { day: 1, week: 7, month: 30 }[unit] * count;
  return endOfDay(here, todayOf(here) + Math.ceil(days));
}

/** The day a weekday falls on: today or the next one; `week` 0 is this week's, 1 the next week's. */
export function weekdayDay(here: Here, weekday: Weekday, week: number | null): DayNumber {
  const today = todayOf(here);
  const behind = weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(today));
  if (week === null) return today + ((behind + 7) % 7);
  return today + behind + week * 7;
}

/** The last day of a week on which the shop works; its Sunday when it never does. */
export function lastOfWeek(here: Here, week: number): DayNumber {
  const sunday = weekdayDay(here, 'sun', week);
  for (let day = sunday; day > sunday - 7; day--) if (hoursOf(here.calendar, day).length > 0) return day;
  return sunday;
}

/** The last day of this month. */
export function lastOfMonth(here: Here): DayNumber {
  const [year = 0, month = 0] = dayOf(todayOf(here)).split('-').map(Number);
  return Math.floor(Date.UTC(year, month, 0) / 86_400_000);
}

/**
 * A date without a year: the next such. Null for one that is none, or that lies within the last two months and so is
 * spoken of as past.
 */
export function dateDay(
  here: Here,
  month: number | null,
  date: number,
  year: number | null,
): DayNumber | null {
  const today = todayOf(here);
  const [thisYear = 0, thisMonth = 0] = dayOf(today).split('-').map(Number);
  if (month === null) {
    const soon = numbered(thisYear, thisMonth, date);
    return soon !== null && soon >= today ? soon : numbered(thisYear, thisMonth + 1, date);
  }
  const said = numbered(year ?? thisYear, month, date);
  if (said === null || said >= today) return said;
  return year === null && said < today - 60 ? numbered(thisYear + 1, month, date) : null;
}

function numbered(year: number, month: number, date: number): DayNumber | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCDate() === date && date > 0 ? Math.floor(at.getTime() / 86_400_000) : null;
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
