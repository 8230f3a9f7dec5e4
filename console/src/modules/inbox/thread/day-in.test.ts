import { expect, it } from 'vitest';
import { dayBefore, dayIn } from './day-in.ts';

it.each([
  {
    zone: 'Asia/Shanghai',
    moment: '2026-11-20T16:30:00.000Z',
    day: '2026-11-21',
    why: 'it is past midnight there',
  },
  {
    zone: 'Europe/London',
    moment: '2026-11-20T16:30:00.000Z',
    day: '2026-11-20',
    why: 'it is afternoon there',
  },
  {
    zone: 'America/New_York',
    moment: '2026-01-01T04:59:59.999Z',
    day: '2025-12-31',
    why: 'the year is not over',
  },
])('is $day in $zone, because $why', ({ zone, moment, day }) => {
  expect(dayIn(zone, moment)).toBe(day);
});

it.each([
  { day: '2026-03-01', before: '2026-02-28' },
  { day: '2028-03-01', before: '2028-02-29' },
  { day: '2026-01-01', before: '2025-12-31' },
])('knows that $before comes before $day', ({ day, before }) => expect(dayBefore(day)).toBe(before));
