import { Temporal } from 'temporal-polyfill';
import type { Aggregate } from '../../kit/metric/aggregate.ts';
import { daysOf } from '../../kit/metric/period.ts';

/** Numbers that grow as the period goes on; all others are level and only settle. */
const growing: ReadonlySet<Aggregate> = new Set(['count', 'sum', 'distinct', 'told']);

/** Whether a number grows through its period, as counts do. */
export function isGrowing(aggregate: Aggregate, isStanding: boolean): boolean {
  return growing.has(aggregate) && !isStanding;
}

/** What came before the period, for each local day that had any, by its ISO weekday (Monday 1) when it is compared. */
export type DayValues = ReadonlyMap<string, number>;

interface Course {
  /** The goal's local days, from `from` until just before `to`. */
  readonly from: string;
  readonly to: string;
  /** The local day it is, and how much of it is over, 0 to 1. */
  readonly today: string;
  readonly dayShare: number;
}

/**
 * How much of a period's usual business lies behind, 0 to 1: days weigh what their weekday usually brings, the running
 * day by the share of it that is over. With no history every day weighs the same.
 */
export function elapsedShare({ from, to, today, dayShare }: Course, history: DayValues): number {
  const weights = weekdayWeights(history);
  const start = Temporal.PlainDate.from(from);
  let whole = 0;
  let gone = 0;
  for (let offset = 0; offset < daysOf({ from, to }); offset++) {
    const day = start.add({ days: offset });
    const weight = weights[day.dayOfWeek - 1] ?? 0;
    whole += weight;
    const order = Temporal.PlainDate.compare(day, today);
    if (order < 0) gone += weight;
    if (order === 0) gone += weight * dayShare;
  }
  return whole === 0 ? 0 : gone / whole;
}

/** The mean of each weekday, Monday first; of a weekday never seen the mean of all. */
function weekdayWeights(history: DayValues): number[] {
  const sums = Array.from({ length: 7 }, () => ({ total: 0, days: 0 }));
  for (const [day, value] of history) {
    const one = sums[Temporal.PlainDate.from(day).dayOfWeek - 1];
    if (one === undefined) continue;
    one.total += value;
    one.days += 1;
  }
  const days = sums.reduce((all, one) => all + one.days, 0);
  const total = sums.reduce((all, one) => all + one.total, 0);
  if (days === 0 || total <= 0) return sums.map(() => 1);
  return sums.map((one) => (one.days === 0 ? total / days : Math.max(0, one.total / one.days)));
}

/**
 * Where a number will stand at the end of its period. What grows goes on as weekdays usually do: value ÷ share gone.
 * What is level keeps what it has for the share gone, and does as it did of late for the rest. Null before anything
 * can be said.
 *
 * @example forecastOf({ isGrowing: true, value: 50, ofLate: null }, 0.25) // 200
 */
export function forecastOf(
  { isGrowing: grows, value, ofLate }: { isGrowing: boolean; value: number | null; ofLate: number | null },
  gone: number,
): number | null {
  if (gone >= 1) return value;
  if (grows) return value === null || gone <= 0 ? null : value / gone;
  if (value === null) return ofLate;
  return gone * value + (1 - gone) * (ofLate ?? value);
}
