import { type Calendar, type Period, type Weekday, weekdays, weekOf } from '@zhiyin/domain/kit';

/**
 * A time of day as people type it; null when it is none.
 *
 * @example readTime('930') // '09:30'
 * @example readTime('24') // '24:00'
 */
export function readTime(typed: string, isEnd: boolean): string | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[点时h.]/i, ':')
    .replace(/分$/, '');
  const [, hours, minutes = ''] =
    /^(\d{1,2}):(\d{0,2})$/.exec(text) ?? /^(\d{1,2}?)(\d{2})?$/.exec(text) ?? [];
  if (hours === undefined) return null;
  const [hour, minute] = [Number(hours), Number(minutes || '0')];
  const isMidnight = isEnd && hour === 24 && minute === 0;
  if ((hour > 23 && !isMidnight) || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The calendar with other hours on one day of the week. */
export function withDay(calendar: Calendar, day: Weekday, hours: readonly Period[]): Calendar {
  return { ...calendar, week: { ...calendar.week, [day]: [...hours] } };
}

/** Hours with one more period: after the last one, or a working day when there is none. */
export function withPeriod(hours: readonly Period[]): Period[] {
  const last = hours.at(-1);
  if (!last) return [{ from: '09:00', to: '18:00' }];
  const start = Math.min(minutesOf(last.to) + 60, 22 * 60);
  return [...hours, { from: timeOf(start), to: timeOf(Math.min(start + 120, 24 * 60)) }];
}

/** The calendar with the hours of one day on every day that is open. */
export function copiedToOpenDays(calendar: Calendar, from: Weekday): Calendar {
  const hours = calendar.week[from];
  const week = weekdays.map((day) => [day, calendar.week[day].length > 0 ? [...hours] : []] as const);
  return { ...calendar, week: weekOf(Object.fromEntries(week)) };
}

/** Weeks that most shops have. */
export const presets = {
  office: weekOf(alike(weekdays.slice(0, 5), { from: '09:00', to: '18:00' })),
  shop: weekOf(alike(weekdays, { from: '09:00', to: '22:00' })),
  always: weekOf(alike(weekdays, { from: '00:00', to: '24:00' })),
} as const;

/** The hours that a new calendar begins with: weekdays, China's holidays where the zone is China's. */
export function newCalendar(timeZone: string): Calendar {
  const isChina = ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Urumqi', 'Asia/Harbin'].includes(timeZone);
  return {
    timeZone,
    week: presets.office,
    holidays: isChina ? 'cn' : 'none',
    swapDaysWorkAs: 'mon',
    specialDays: [],
  };
}

/** True when a period goes on past midnight. */
export function isOvernight({ from, to }: Period): boolean {
  return minutesOf(to) <= minutesOf(from);
}

function alike(days: readonly Weekday[], period: Period): Partial<Record<Weekday, Period[]>> {
  return Object.fromEntries(days.map((day) => [day, [period]]));
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
