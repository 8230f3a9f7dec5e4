import { Temporal } from 'temporal-polyfill';
import type { AlertBucket, QuietHours } from './alert.ts';

const minuteMs = 60_000;

/**
 * When somebody may be rung for: at once, or when the quiet hours are over.
 *
 * @example ringAt({ from: 1320, to: 480 }, 'Asia/Shanghai', new Date('2026-03-08T15:00:00Z')) // 2026-03-09T00:00:00Z
 */
export function ringAt(quiet: QuietHours | null, zone: string, now: Date): Date {
  if (quiet === null) return now;
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const minute = local.hour * 60 + local.minute;
  const { from, to } = quiet;
  const isOverNight = from > to;
  const isQuiet = isOverNight ? minute >= from || minute < to : minute >= from && minute < to;
  if (!isQuiet) return now;
  const day = isOverNight && minute >= from ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const time = Temporal.PlainTime.from({ hour: Math.floor(to / 60), minute: to % 60 });
  return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);
}

/** Figures of a stretch are looked at so long after its end: what happened last has been counted by then. */
const countedMs = 5 * minuteMs;

/** When a stretch that is over is looked at next: a little after the running hour, day or week ends. */
export function nextLook(bucket: AlertBucket, zone: string, now: Date): Date {
  const then = Temporal.Instant.fromEpochMilliseconds(now.getTime() - countedMs).toZonedDateTimeISO(zone);
  const end =
    bucket === 'hour'
      ? then.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 })
      : nextDay(then, bucket);
  return new Date(end.epochMilliseconds + countedMs);
}

function nextDay(then: Temporal.ZonedDateTime, bucket: 'day' | 'week'): Temporal.ZonedDateTime {
  const days = bucket === 'day' ? 1 : 8 - then.dayOfWeek;
  return then.toPlainDate().add({ days }).toZonedDateTime({ timeZone: then.timeZoneId });
}
