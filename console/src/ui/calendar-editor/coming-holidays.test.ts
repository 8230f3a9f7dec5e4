import { expect, it } from 'vitest';
import { comingHolidays } from './coming-holidays.ts';

it('names holidays as spans and swap days one by one', () => {
  const coming = comingHolidays('2026-02-10', 25);
  expect(coming.map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ['workday', '2026-02-14', '2026-02-14'],
    ['holiday', '2026-02-15', '2026-02-23'],
    ['workday', '2026-02-28', '2026-02-28'],
  ]);
  expect(coming[1]?.name.zh).toContain('春节');
});

it('knows nothing of weeks without one', () => {
  expect(comingHolidays('2026-03-02', 14)).toEqual([]);
});
