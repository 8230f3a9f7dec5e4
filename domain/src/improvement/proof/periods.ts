import { Temporal } from 'temporal-polyfill';
import type { MetricPeriod } from '../../kit/metric/period.ts';
import type { Goal } from './goal.ts';

/** What is compared; `after` is null while no whole bucket lies after the change. */
export interface ProofPeriods {
  readonly before: MetricPeriod;
  readonly after: MetricPeriod | null;
}

/**
 * The baseline and the time since the change, in whole buckets: the running day or week is not over and says nothing
 * yet, and a week in which the change was made belongs to neither side. Without a change all is baseline.
 *
 * @param today the local day in the shop's zone
 */
export function proofPeriods(
  { changedOn, bucket, baselineDays }: Pick<Goal, 'changedOn' | 'bucket' | 'baselineDays'>,
  today: string,
  zone: string,
): ProofPeriods {
  const end = floorOf(Temporal.PlainDate.from(today), bucket);
  const change = changedOn === null ? null : Temporal.PlainDate.from(changedOn);
  const isOver = change !== null && Temporal.PlainDate.compare(change, end) < 0;
  const split = isOver ? floorOf(change, bucket) : end;
  const from = floorOf(split.subtract({ days: baselineDays }), bucket);
  const before = { from: from.toString(), to: split.toString(), zone };
  if (!isOver) return { before, after: null };
  const start = ceilingOf(change, bucket);
  if (Temporal.PlainDate.compare(start, end) >= 0) return { before, after: null };
  // Beyond a year the comparison is with another shop.
  const last = start.add({ days: 364 });
  const to = Temporal.PlainDate.compare(end, last) > 0 ? floorOf(last, bucket) : end;
  return { before, after: { from: start.toString(), to: to.toString(), zone } };
}

/**
 * The last 365 days, today among them.
 *
 * @param today the local day in the zone
 * @example lastYear('2026-03-01', 'UTC') // from 2025-03-02 until before 2026-03-02
 */
export function lastYear(today: string, zone: string): MetricPeriod {
  const end = Temporal.PlainDate.from(today).add({ days: 1 });
  return { from: end.subtract({ days: 365 }).toString(), to: end.toString(), zone };
}

function floorOf(day: Temporal.PlainDate, bucket: Goal['bucket']): Temporal.PlainDate {
  return bucket === 'week' ? day.subtract({ days: day.dayOfWeek - 1 }) : day;
}

function ceilingOf(day: Temporal.PlainDate, bucket: Goal['bucket']): Temporal.PlainDate {
  const floor = floorOf(day, bucket);
  return floor.equals(day) ? day : floor.add({ weeks: 1 });
}
