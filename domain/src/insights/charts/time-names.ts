import type { Bucket } from '../../kit/metric/bucket.ts';
import { intlTags, type Locale } from '../../kit/words.ts';

/** 1 January 2024 was a Monday. */
const mondayMs = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/**
 * What a part of a period is called on an axis. The key is its first local day, for an hour the local time.
 *
 * @example bucketName('zh', '2026-03-02', 'day') // '3/2'
 */
export function bucketName(locale: Locale, key: string, bucket: Bucket): string {
  if (bucket === 'hour') return `${dayName(locale, key.slice(0, 10))} ${key.slice(11, 16)}`;
  if (bucket !== 'month' && bucket !== 'quarter') return dayName(locale, key);
  return written(locale, key, { year: 'numeric', month: 'short' });
}

function dayName(locale: Locale, day: string): string {
  return written(
    locale,
    day,
    locale === 'zh' ? { month: 'numeric', day: 'numeric' } : { month: 'short', day: 'numeric' },
  );
}

function written(locale: Locale, day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(intlTags[locale], { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** What a group of time is called: an hour of the day `00` to `23`, a weekday `1` (Monday) to `7`. */
export function timeGroupName(locale: Locale, group: '@hour' | '@weekday', key: string): string {
  if (group === '@hour') return `${key}:00`;
  const format = new Intl.DateTimeFormat(intlTags[locale], { weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(mondayMs + (Number(key) - 1) * dayMs));
}
