import { Temporal } from 'temporal-polyfill';

/** The running day somewhere. */
export interface Today {
  /** `2026-03-08` */
  readonly day: string;
  readonly zone: string;
  /** How much of it is over, 0 to 1; a day has 23 or 25 hours where the clocks change. */
  readonly share: number;
}

/**
 * The local day of a moment, and how much of it is over.
 *
 * @example todayIn('Asia/Shanghai', new Date('2026-03-08T04:00:00Z')) // { day: '2026-03-08', share: 0.5, … }
 */
export function todayIn(zone: string, now: Date): Today {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const gone = now.getTime() - local.startOfDay().epochMilliseconds;
  return { day: local.toPlainDate().toString(), zone, share: gone / (local.hoursInDay * 3_600_000) };
}

/** The day so many days after another; before it when negative. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return dayAfter(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}
