import { dayNumberAt, dayStartMs, minuteMs, weekdayOf } from './day.ts';
import type { QuietHours } from './quiet-hours.ts';
import { type Weekday, weekdays } from './weekday.ts';

/** Quiet hours that need not be the same every day. */
export interface Quiet extends QuietHours {
  /** On which days they begin; on all of them unless said. */
  readonly days?: readonly Weekday[];
  /** Days that are quiet from midnight to midnight; none unless said. */
  readonly wholeDays?: readonly Weekday[];
}

/** More stretches than any week has: quiet that never ends is given up. */
const stretchesMax = 21;

/**
 * When somebody may be disturbed: at once, or when the quiet hours are over. Those that touch are one: a quiet night
 * before a quiet day ends with that day. A time that the clocks jump over is the moment of the jump, one that comes
 * twice is the first of the two.
 *
 * @example quietUntil({ from: 1320, to: 480 }, 'Asia/Shanghai', new Date('2026-03-08T15:00:00Z')) // 2026-03-09T00:00:00Z
 */
export function quietUntil(quiet: Quiet | null, zone: string, now: Date): Date {
  let atMs = now.getTime();
  if (quiet === null) return now;
  for (let stretch = 0; stretch < stretchesMax; stretch++) {
    const endMs = endOfStretch(quiet, zone, atMs);
    if (endMs === null) break;
    atMs = endMs;
  }
  return new Date(atMs);
}

/** When the quiet of a moment ends; null when it is not quiet then. */
function endOfStretch(quiet: Quiet, zone: string, atMs: number): number | null {
  const { from, to, days = weekdays, wholeDays = [] } = quiet;
  const today = dayNumberAt(zone, atMs);
  if (wholeDays.includes(weekdayOf(today))) return dayStartMs(zone, today + 1);
  const until = to > from ? to : to + 1440;
  for (const day of [today - 1, today]) {
    const endMs = minuteMs(zone, day, until);
    const isQuiet = atMs >= minuteMs(zone, day, from) && atMs < endMs;
    if (isQuiet && days.includes(weekdayOf(day))) return endMs;
  }
  return null;
}
