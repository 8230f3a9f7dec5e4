import type { Locale } from '@zhiyin/domain/kit';
import { clock, dateFormat } from '../locale.ts';

const dayMs = 86_400_000;

/** Tells the calendar day (`2026-11-21`) of a moment in a time zone; the reader's own when none is named. */
export function dayIn(timeZone: string | undefined): (at: string) => string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...zone });
  return (at) => format.format(new Date(at));
}

/**
 * A day as people say it: yesterday, today, tomorrow, else the date, with its year when it is not this one.
 *
 * @param at ISO 8601
 * @param nowMs milliseconds since 1970
 */
export function sayDay(at: string, nowMs: number, locale: Locale, timeZone?: string): string {
  const dayOf = dayIn(timeZone);
  const [day, today] = [dayOf(at), dayOf(new Date(nowMs).toISOString())];
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / dayMs);
  if (Math.abs(daysAgo) <= 1) {
    const spoken = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0 - daysAgo, 'day');
    return spoken.charAt(0).toLocaleUpperCase(locale) + spoken.slice(1);
  }
  return dateFormat(locale, {
    ...(timeZone !== undefined && { timeZone }),
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(at));
}

/** A moment as people say it: the day, and the time in their own zone. */
export function sayMoment(at: string, nowMs: number, locale: Locale, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const time = dateFormat(locale, { ...clock, ...zone });
  return `${sayDay(at, nowMs, locale, timeZone)} ${time.format(new Date(at))}`;
}
