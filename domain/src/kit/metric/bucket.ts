import { Temporal } from 'temporal-polyfill';
import { dayNumberOf, dayStartMs } from '../calendar/day.ts';
import type { MetricPeriod } from './period.ts';

/** How a period is cut. Weeks begin on Monday; `none` leaves it whole. */
export const buckets = ['none', 'hour', 'day', 'week', 'month', 'quarter'] as const;
export type Bucket = (typeof buckets)[number];

/**
 * One part of a period, from `from` until just before `to`. The key is its first local day, for an hour the local
 * time with its offset, since an autumn night has the same hour twice.
 */
export interface PeriodBucket {
  readonly key: string;
  readonly from: Date;
  readonly to: Date;
}

/**
 * Cuts a period at the local starts of hours, days, weeks, months or quarters. The parts tile it exactly; the first
 * and the last are cut to fit, and keep the key of the whole. A day has 23 or 25 hours where the clocks change.
 *
 * @example bucketsOf({ from: '2026-03-01', to: '2026-03-03', zone: 'Asia/Shanghai' }, 'day').length // 2
 */
export function bucketsOf(period: MetricPeriod, bucket: Bucket): PeriodBucket[] {
  const days = cutDays(period, bucket === 'hour' ? 'day' : bucket);
  return bucket === 'hour' ? days.flatMap((day) => hoursOfDay(day, period.zone)) : days;
}

function cutDays({ from, to, zone }: MetricPeriod, bucket: Exclude<Bucket, 'hour'>): PeriodBucket[] {
  const end = Temporal.PlainDate.from(to);
  const parts: PeriodBucket[] = [];
  let start =
    bucket === 'none' ? Temporal.PlainDate.from(from) : floorOf(Temporal.PlainDate.from(from), bucket);
  while (Temporal.PlainDate.compare(start, end) < 0) {
    const next = bucket === 'none' ? end : start.add(stepOf(bucket));
    parts.push({
      key: start.toString(),
      from: startOf(zone, start.toString() < from ? from : start.toString()),
      to: startOf(zone, next.toString() > to ? to : next.toString()),
    });
    start = next;
  }
  return parts;
}

type Stride = Exclude<Bucket, 'none' | 'hour'>;

function floorOf(day: Temporal.PlainDate, bucket: Stride): Temporal.PlainDate {
  if (bucket === 'quarter') return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 });
  if (bucket === 'month') return day.with({ day: 1 });
  return bucket === 'week' ? day.subtract({ days: day.dayOfWeek - 1 }) : day;
}

function stepOf(bucket: Stride): Temporal.DurationLike {
  if (bucket === 'quarter') return { months: 3 };
  if (bucket === 'month') return { months: 1 };
  return bucket === 'week' ? { weeks: 1 } : { days: 1 };
}

function startOf(zone: string, day: string): Date {
  return new Date(dayStartMs(zone, dayNumberOf(day)));
}

/** Steps in real hours from the day's start, so that none is lost or counted twice; the last may be shorter. */
function hoursOfDay(day: PeriodBucket, zone: string): PeriodBucket[] {
  const hours: PeriodBucket[] = [];
  for (let fromMs = day.from.getTime(); fromMs < day.to.getTime(); fromMs += 3_600_000) {
    const local = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(zone);
    const key = local.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
    hours.push({ key, from: new Date(fromMs), to: new Date(Math.min(fromMs + 3_600_000, day.to.getTime())) });
  }
  return hours;
}
