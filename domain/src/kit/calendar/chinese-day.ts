// The list itself, because the library's functions answer in the machine's zone: a day early west of Greenwich.
import announced from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Text } from '../words.ts';

const holidays: Readonly<Record<string, string>> = announced.holidays;
const workdays: Readonly<Record<string, string>> = announced.workdays;

/** What China's State Council made of a date, and for which holiday. */
export interface ChineseDay {
  readonly kind: 'holiday' | 'workday';
  readonly name: Text;
}

/**
 * Whether a date is a public holiday, or a weekend worked in exchange for one; null for an ordinary date. Weekends as
 * such are neither.
 *
 * @param day `YYYY-MM-DD`
 * @example chineseDay('2026-10-10') // { kind: 'workday', name: { zh: '国庆节', en: 'National Day' } }
 */
export function chineseDay(day: string): ChineseDay | null {
  const worked = workdays[day];
  if (worked !== undefined) return { kind: 'workday', name: nameOf(worked) };
  const free = holidays[day];
  return free === undefined ? null : { kind: 'holiday', name: nameOf(free) };
}

/** Whether the year's holidays were announced when the list was made; without them only the week counts. */
export function knowsChineseHolidays(year: number): boolean {
  return holidays[`${year}-01-01`] !== undefined;
}

/** The list names a day as `National Day,国庆节,3`. */
function nameOf(listed: string): Text {
  const [en = '', zh = ''] = listed.split(',');
  return { zh, en };
}
