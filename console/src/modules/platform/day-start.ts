import { bucketsOf } from '@zhiyin/domain/kit';

/**
 * The local day of a moment, e.g. `2026-03-02`.
 *
 * @param timeZone IANA
 */
export function dayOf(moment: Date, timeZone: string): string {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}

/** The day so many days after another, before it when negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The moment a local day began. */
export function startOfDay(day: string, timeZone: string): string {
  const period = { from: day, to: dayAfter(day, 1), zone: timeZone };
  return (bucketsOf(period, 'none')[0]?.from ?? new Date(day)).toISOString();
}

/** The moment the last `days` days began, this one included: for 1, today's midnight in the reader's zone. */
export function startOfDays(days: number, now: Date, timeZone: string): string {
  return startOfDay(dayAfter(dayOf(now, timeZone), 1 - days), timeZone);
}
