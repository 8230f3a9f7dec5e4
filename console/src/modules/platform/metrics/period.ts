import type { MetricPeriod } from '@zhiyin/domain/kit';
import { dayAfter, dayOf } from '../day-start.ts';

/** The periods one can look at, in days up to and with today. */
export const spans = [1, 7, 30, 90] as const;
export type Span = (typeof spans)[number];

/** The span that an address names; a week when it names none. */
export function spanOf(days: unknown): Span {
  return spans.find((span) => span === Number(days)) ?? 7;
}

/**
 * The last days as a metric is asked for them, the running day included.
 *
 * @example periodOf(7, new Date('2026-03-08T09:00:00Z'), 'UTC') // from 2026-03-02 until before 2026-03-09
 */
export function periodOf(span: Span, now: Date, zone: string): MetricPeriod {
  const today = dayOf(now, zone);
  return { from: dayAfter(today, 1 - span), to: dayAfter(today, 1), zone };
}

/**
 * How much more there is than before, as a share; null where that says nothing: nothing was measured, or it began
 * from zero.
 *
 * @example changeOf(110, 100) // 0.1
 */
export function changeOf(value: number | null, before: number | null | undefined): number | null {
  if (value === null || before === null || before === undefined || before === 0) return null;
  return (value - before) / Math.abs(before);
}
