import { type DayNumber, dayNumberAt, dayOf, minuteMs, weekdayOf } from '../calendar/day.ts';
import type { RuleTime } from './rule.ts';

/**
 * When a rule that goes by the clock strikes next: the first such time of day after `after`, in the shop's zone. A time
 * that the clocks jump over is the moment of the jump, one that comes twice is the first of the two. On the day
 * `struckOn` (`YYYY-MM-DD`) it has struck already, whatever its time is now.
 *
 * @example nextStrike({ time: '09:00', days: ['mon'] }, 'Asia/Shanghai', new Date('2026-11-22T04:00Z'), null) // Monday 01:00Z
 */
export function nextStrike(
  { time, days }: RuleTime,
  timeZone: string,
  after: Date,
  struckOn: string | null,
): Date {
  const today = dayNumberAt(timeZone, after.getTime());
  for (let day = today; ; day++) {
    const at = minuteMs(timeZone, day, minuteOf(time));
    const isDue = days.includes(weekdayOf(day)) && at > after.getTime() && dayOf(day) !== struckOn;
    if (isDue || day > today + 14) return new Date(at);
  }
}

/** Every strike within a period, its end not included. */
export function strikesWithin(ruleTime: RuleTime, timeZone: string, from: Date, to: Date): Date[] {
  const strikes: Date[] = [];
  let last: DayNumber = dayNumberAt(timeZone, from.getTime()) - 1;
  for (const end = dayNumberAt(timeZone, to.getTime()); last <= end; last++) {
    const at = minuteMs(timeZone, last, minuteOf(ruleTime.time));
    const isWithin = at >= from.getTime() && at < to.getTime();
    if (isWithin && ruleTime.days.includes(weekdayOf(last))) strikes.push(new Date(at));
  }
  return strikes;
}

/** The local date of a moment, `YYYY-MM-DD`. */
export function dayInZone(timeZone: string, at: Date): string {
  return dayOf(dayNumberAt(timeZone, at.getTime()));
}

function minuteOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
