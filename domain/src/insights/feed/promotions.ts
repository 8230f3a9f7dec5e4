import type { Calendar } from '../../kit/calendar/calendar.ts';
import { chineseDay } from '../../kit/calendar/chinese-day.ts';
import type { Text } from '../../kit/words.ts';
import { dayAfter } from '../goals/today.ts';

/** Most promotions that a shop keeps. */
export const promotionsMax = 200;
/** Longest promotion, in days. */
export const promotionDaysMax = 62;

/** A yearly promotion of the big platforms, as month and day; a shop adds it with its own days. */
interface YearlyPromotion {
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}

const yearly: readonly YearlyPromotion[] = [
  { name: { zh: '年货节', en: 'New Year goods' }, from: '01-05', to: '01-20' },
  { name: { zh: '3·8 节', en: '8 March' }, from: '03-01', to: '03-08' },
  { name: { zh: '618', en: '618' }, from: '05-31', to: '06-20' },
  { name: { zh: '双11', en: 'Double 11' }, from: '10-31', to: '11-13' },
  { name: { zh: '双12', en: 'Double 12' }, from: '12-08', to: '12-13' },
];

/**
 * The usual promotions of a year, to begin from: every platform and shop has days of its own.
 *
 * @example yearlyPromotions(2026)[3] // { name: { zh: '双11', … }, from: '2026-10-31', to: '2026-11-13' }
 */
export function yearlyPromotions(year: number): YearlyPromotion[] {
  return yearly.map(({ name, from, to }) => ({ name, from: `${year}-${from}`, to: `${year}-${to}` }));
}

/** What a day is known for. */
export interface KnownDay {
  readonly day: string;
  readonly kind: 'promotion' | 'holiday' | 'workday' | 'special';
  /** As a shop wrote it, or the holiday in the language asked for. */
  readonly name: Text;
}

/** Days from `from` to `to`, both among them, on which a business runs: first and last day, and its name. */
interface Promotion {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The days of a period that are known for something: promotions, special days of the shop's calendars, and where one of
 * them keeps China's holidays, those and the weekends worked in exchange. A day has one name, that of a promotion first.
 *
 * @param from the first day; `to` is the day after the last
 */
export function knownDaysOf(
  { from, to }: { readonly from: string; readonly to: string },
  promotions: readonly Promotion[],
  calendars: readonly Calendar[],
): KnownDay[] {
  const isChinese = calendars.some(({ holidays }) => holidays === 'cn');
  const special = new Map(
    calendars.flatMap(({ specialDays }) => specialDays.map(({ day, name }) => [day, name ?? ''] as const)),
  );
  const days: KnownDay[] = [];
  for (let day = from; day < to; day = dayAfter(day, 1)) {
    const promotion = promotions.find((one) => one.from <= day && day <= one.to);
    const holiday = isChinese ? chineseDay(day) : null;
    const own = special.get(day);
    if (promotion) days.push({ day, kind: 'promotion', name: { zh: promotion.name, en: promotion.name } });
    else if (own !== undefined) days.push({ day, kind: 'special', name: { zh: own, en: own } });
    else if (holiday) days.push({ day, kind: holiday.kind, name: holiday.name });
  }
  return days;
}
