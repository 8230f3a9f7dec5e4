import type { Weekday } from '../../kit/calendar/weekday.ts';
import { weekdays } from '../../kit/calendar/weekday.ts';
import { dayInZone, nextStrike } from '../../kit/rule/next-strike.ts';

/** How often a dashboard is mailed. */
export const mailingTurns = ['day', 'week', 'month'] as const;
export type MailingTurn = (typeof mailingTurns)[number];

/** When a dashboard is mailed, by the shop's clock. */
export interface MailingTime {
  readonly every: MailingTurn;
  /** For `week`. */
  readonly weekday: Weekday;
  /** For `month`, 1 to 31; in a shorter month its last day. */
  readonly monthDay: number;
  /** `HH:MM` */
  readonly time: string;
}

/**
 * The first such moment after `after`.
 *
 * @example nextMailing({ every: 'month', weekday: 'mon', monthDay: 31, time: '09:00' }, 'Asia/Shanghai', new Date('2026-02-01T00:00Z')) // 2026-02-28T01:00Z
 */
export function nextMailing(
  { every, weekday, monthDay, time }: MailingTime,
  timeZone: string,
  after: Date,
): Date {
  const strike = (from: Date) =>
    nextStrike({ time, days: every === 'week' ? [weekday] : [...weekdays] }, timeZone, from, null);
  let next = strike(after);
  while (every === 'month' && !isMonthDay(dayInZone(timeZone, next), monthDay)) next = strike(next);
  return next;
}

function isMonthDay(date: string, wanted: number): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day === Math.min(wanted, last);
}
