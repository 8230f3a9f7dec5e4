import type { Calendar } from './calendar.ts';
import { dayNumberOf, dayOf } from './day.ts';
import { horizonMs, hoursOf, idleDaysMax, openWindows } from './open-windows.ts';

/**
 * Open seconds between two moments, to the millisecond; 0 when `to` is not after `from`. Time is real time: the hour
 * a spring night lacks is not counted and the hour an autumn night has twice counts twice.
 *
 * @throws RangeError when a moment is no date.
 * @example openSeconds(nineToFive, new Date('2026-03-02T16:00Z'), new Date('2026-03-03T10:00Z')) // 7200
 */
export function openSeconds(calendar: Calendar, from: Date, to: Date): number {
  const [fromMs, toMs] = [msOf(from), msOf(to)];
  let openMs = 0;
  for (const { startMs, endMs } of openWindows(calendar, fromMs, toMs)) openMs += endMs - startMs;
  return openMs / 1000;
}

/**
 * The first moment by which `seconds` open seconds have passed since `from`: the deadline of a promise. Work that
 * ends exactly at closing time is due at closing time, not at the next opening. 0 seconds is `from` itself.
 *
 * @returns null when the calendar does not open for so long within ten years, or stays closed for 400 days.
 * @throws RangeError when `seconds` is negative or `from` is no date.
 */
export function addOpenSeconds(calendar: Calendar, from: Date, seconds: number): Date | null {
  if (!(seconds >= 0)) throw new RangeError(`Cannot add ${seconds} open seconds.`);
  let leftMs = Math.round(seconds * 1000);
  if (leftMs === 0) return from;
  const fromMs = msOf(from);
  for (const { startMs, endMs } of openWindows(calendar, fromMs, fromMs + horizonMs, idleDaysMax)) {
    if (endMs - startMs >= leftMs) return new Date(startMs + leftMs);
    leftMs -= endMs - startMs;
  }
  return null;
}

/** Whether the calendar is open at a moment. At closing time it is closed. */
export function isOpen(calendar: Calendar, at: Date): boolean {
  const atMs = msOf(at);
  return !openWindows(calendar, atMs, atMs + 1).next().done;
}

/**
 * When the calendar next goes from closed to open, after `at`; null when it never does within a year or so, be it
 * always closed or always open.
 */
export function nextOpening(calendar: Calendar, at: Date): Date | null {
  const atMs = msOf(at);
  let openUntilMs = atMs;
  for (const { startMs, endMs } of openWindows(calendar, atMs, atMs + searchMs)) {
    if (startMs > openUntilMs) return new Date(startMs);
    openUntilMs = endMs;
  }
  return null;
}

/**
 * When the calendar next goes from open to closed, after `at`; null when it never does within a year or so, be it
 * always closed or always open. Periods that touch are one.
 */
export function nextClosing(calendar: Calendar, at: Date): Date | null {
  const atMs = msOf(at);
  let openUntilMs: number | null = null;
  for (const { startMs, endMs } of openWindows(calendar, atMs, atMs + searchMs)) {
    if (openUntilMs !== null && startMs > openUntilMs) return new Date(openUntilMs);
    openUntilMs = endMs;
  }
  return openUntilMs === null || openUntilMs === atMs + searchMs ? null : new Date(openUntilMs);
}

const searchMs = 400 * 86_400_000;

/**
 * The n-th open day after a date, by which laws count (“within seven working days”); 0 is the date itself. A day with
 * any open period is an open day.
 *
 * @param day `YYYY-MM-DD`
 * @returns null when there are not so many within ten years.
 * @example addOpenDays(chinese, '2026-09-22', 7) // '2026-10-09'
 */
export function addOpenDays(calendar: Calendar, day: string, days: number): string | null {
  const start = dayNumberOf(day);
  let left = days;
  for (let next = start; next <= start + 3660; next++) {
    if (next > start && hoursOf(calendar, next).length > 0) left -= 1;
    if (left <= 0) return dayOf(next);
  }
  return null;
}

function msOf(at: Date): number {
  const ms = at.getTime();
  if (Number.isNaN(ms)) throw new RangeError('This is no date.');
  return ms;
}
