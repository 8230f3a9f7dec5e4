import { expect, it } from 'vitest';
import { dayAfter, dayOf, startOfDays } from './day-start.ts';

const evening = new Date('2026-03-02T17:30:00.000Z');

it.each([
  { zone: 'Asia/Shanghai', day: '2026-03-03', why: 'it is past midnight there' },
  { zone: 'Europe/Berlin', day: '2026-03-02', why: 'it is still evening there' },
])('the day in $zone is $day: $why', ({ zone, day }) => expect(dayOf(evening, zone)).toBe(day));

it('steps over the ends of months and years', () => {
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
});

it('begins at the reader’s own midnight', () => {
  expect(startOfDays(1, evening, 'Asia/Shanghai')).toBe('2026-03-02T16:00:00.000Z');
  expect(startOfDays(7, evening, 'Asia/Shanghai')).toBe('2026-02-24T16:00:00.000Z');
});
