import { type FigureFormat, figureFormat, intlTags, type Locale } from '@zhiyin/domain/kit';
import { relativeText } from './relative.ts';

/** How dates, numbers and money are written for one reader. Moments are ISO strings, as they travel. */
export interface Format extends FigureFormat {
  /** `14:05` today, else the day too, and the year when it is another one: for lists. */
  brief(moment: string, now: Date): string;
  /** `21 Nov 2026, 14:05:09`: when it must be exact. */
  exact(moment: string): string;
  day(moment: string): string;
  time(moment: string): string;
  /** `3 minutes ago`; a moment within ten seconds is `now`. */
  relative(moment: string, now: Date): string;
  /** Integer minor units: 1299 of CNY is `¥12.99`. */
  money(minor: number, currency: string): string;
}

export function makeFormat(locale: Locale, timeZone: string): Format {
  const tag = intlTags[locale];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone, hourCycle: 'h23', ...options });
    return (moment: string | Date) => format.format(new Date(moment));
  };
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const time = dates(clock);
  const day = dates({ year: 'numeric', month: 'short', day: 'numeric' });
  const dayThisYear = dates({ month: 'short', day: 'numeric', ...clock });
  const dayAndTime = dates({ year: 'numeric', month: 'short', day: 'numeric', ...clock });
  const exact = dates({ dateStyle: 'medium', timeStyle: 'medium' });
  const year = dates({ year: 'numeric' });

  return {
    ...figureFormat(locale),
    time,
    day,
    exact,
    brief: (moment, now) => {
      if (day(moment) === day(now)) return time(moment);
      return year(moment) === year(now) ? dayThisYear(moment) : dayAndTime(moment);
    },
    relative: (moment, now) => relativeText(tag, new Date(moment), now),
    money: (minor, currency) => moneyText(tag, minor, currency),
  };
}

function moneyText(tag: string, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}
