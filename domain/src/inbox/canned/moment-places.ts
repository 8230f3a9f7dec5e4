import type { Locale } from '../../kit/words.ts';

/** A day's greetings by the hour they begin at; before the first it is still evening. */
const greetings = {
  zh: [
    [5, '早上好'],
    [11, '中午好'],
    [13, '下午好'],
    [18, '晚上好'],
  ],
  en: [
    [5, 'Good morning'],
    [12, 'Good afternoon'],
    [18, 'Good evening'],
  ],
} as const;

/**
 * What a moment puts into a canned reply: the day of the week and a greeting, in a zone and a language.
 *
 * @example momentPlaces(new Date('2026-11-22T01:00:00Z'), 'Asia/Shanghai', 'zh') // 星期日, 早上好
 */
export function momentPlaces(
  now: Date,
  timeZone: string,
  locale: Locale,
): { readonly weekday: string; readonly greeting: string } {
  const tag = locale === 'zh' ? 'zh-CN' : 'en-GB';
  const weekday = new Intl.DateTimeFormat(tag, { timeZone, weekday: 'long' }).format(now);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now),
  );
  const list: readonly (readonly [number, string])[] = greetings[locale];
  const begun = list.findLast(([from]) => hour >= from) ?? list.at(-1);
  return { weekday, greeting: begun?.[1] ?? '' };
}
