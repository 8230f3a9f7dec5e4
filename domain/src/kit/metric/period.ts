import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayNumberOf } from '../calendar/day.ts';
import { TimeZone } from '../calendar/time-zone.ts';

const Day = z.iso.date().refine((day) => /^[12]\d{3}-/.test(day));

/** The days a metric is asked for: local days of a zone from `from` until just before `to`; three years at most. */
export const MetricPeriod = z
  .strictObject({ from: Day, to: Day, zone: TimeZone })
  .refine(({ from, to }) => from < to)
  .refine((period) => daysOf(period) <= 1100);
export type MetricPeriod = z.infer<typeof MetricPeriod>;

/** How many days a period has. */
export function daysOf({ from, to }: { from: string; to: string }): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * The period of the same length just before. Whole months are followed by whole months, so March is compared with
 * February, not with the 31 days before it.
 *
 * @example previousPeriod({ from: '2026-03-01', to: '2026-04-01', zone }) // from 2026-02-01 to 2026-03-01
 */
export function previousPeriod(period: MetricPeriod): MetricPeriod {
  const from = Temporal.PlainDate.from(period.from);
  const to = Temporal.PlainDate.from(period.to);
  const isMonths = from.day === 1 && to.day === 1;
  const length = isMonths
    ? { months: (to.year - from.year) * 12 + to.month - from.month }
    : { days: daysOf(period) };
  return { from: from.subtract(length).toString(), to: period.from, zone: period.zone };
}

/**
 * The same dates a year earlier; 29 February becomes the 28th. A period is never empty: of one that would be, the
 * last day is kept.
 */
export function periodLastYear(period: MetricPeriod): MetricPeriod {
  const from = Temporal.PlainDate.from(period.from).subtract({ years: 1 });
  const to = Temporal.PlainDate.from(period.to).subtract({ years: 1 });
  const last = Temporal.PlainDate.compare(from, to) < 0 ? to : from.add({ days: 1 });
  return { from: from.toString(), to: last.toString(), zone: period.zone };
}
