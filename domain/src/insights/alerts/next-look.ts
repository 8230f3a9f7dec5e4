import { Temporal } from 'temporal-polyfill';
import type { AlertBucket } from './alert.ts';

const minuteMs = 60_000;

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
