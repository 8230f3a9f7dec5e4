import { expect, it } from 'vitest';
import { momentPlaces } from './moment-places.ts';

it.each([
  { utc: '2026-11-22T01:00:00Z', locale: 'zh', greeting: '早上好', weekday: '星期日' },
  { utc: '2026-11-22T04:00:00Z', locale: 'zh', greeting: '中午好', weekday: '星期日' },
  { utc: '2026-11-22T04:00:00Z', locale: 'en', greeting: 'Good afternoon', weekday: 'Sunday' },
  { utc: '2026-11-22T16:00:00Z', locale: 'zh', greeting: '晚上好', weekday: '星期一' },
  { utc: '2026-11-22T20:59:00Z', locale: 'en', greeting: 'Good evening', weekday: 'Monday' },
  { utc: '2026-11-22T21:00:00Z', locale: 'en', greeting: 'Good morning', weekday: 'Monday' },
] as const)('greets with $greeting at $utc in Shanghai', ({ utc, locale, ...places }) => {
  expect(momentPlaces(new Date(utc), 'Asia/Shanghai', locale)).toEqual(places);
});
