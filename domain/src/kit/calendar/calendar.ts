import { z } from 'zod';
import { Line } from '../shapes.ts';
import { TimeZone } from './time-zone.ts';
import { type Weekday, weekdays } from './weekday.ts';

const Opening = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Closing = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);

/**
 * Open from `from` until just before `to`, by the wall clock. `24:00` is the end of the day; a `to` before `from`
 * is on the next day, and belongs to the day it began on even when that next day is a holiday.
 */
export const Period = z.strictObject({ from: Opening, to: Closing }).refine(({ from, to }) => from !== to);
export type Period = z.infer<typeof Period>;

const Hours = z.array(Period).max(12);

/** A date with hours of its own: closed, the hours of some weekday (a swap day), or periods of its own. */
export const SpecialDay = z.strictObject({
  day: z.iso.date(),
  hours: z.union([z.literal('closed'), z.enum(weekdays), Hours.min(1)]),
  name: Line(100).optional(),
});
export type SpecialDay = z.infer<typeof SpecialDay>;

/**
 * When somebody is there. A special day wins over a public holiday, which wins over the week; periods that overlap
 * count once.
 */
export const Calendar = z.strictObject({
  timeZone: TimeZone,
  week: z.strictObject({
    mon: Hours,
    tue: Hours,
    wed: Hours,
    thu: Hours,
    fri: Hours,
    sat: Hours,
    sun: Hours,
  }),
  /** `cn`: China's public holidays are closed and its swapped weekends are worked. */
  holidays: z.enum(['none', 'cn']).default('none'),
  /** Whose hours a Chinese swap day has. The State Council's notices name the day, not its hours. */
  swapDaysWorkAs: z.enum(weekdays).default('mon'),
  specialDays: z
    .array(SpecialDay)
    .max(1000)
    .refine((days) => new Set(days.map(({ day }) => day)).size === days.length)
    .default([]),
});
export type Calendar = z.infer<typeof Calendar>;

/** The same hours on the days named, closed on the others. */
export function weekOf(open: Partial<Record<Weekday, Period[]>>): Calendar['week'] {
  return { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...open };
}

/** A calendar that never closes: calendar time, for clocks that run day and night. */
export const aroundTheClock: Calendar = {
  timeZone: 'UTC',
  week: weekOf(Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]]))),
  holidays: 'none',
  swapDaysWorkAs: 'mon',
  specialDays: [],
};
