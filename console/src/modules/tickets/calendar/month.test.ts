import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetOf, stepDay, stepMonth } from './month.ts';

it.each([
  { why: 'a February of four weeks exactly', month: '2027-02', first: '2027-02-01', count: 28 },
  { why: 'a month that begins on a Sunday', month: '2026-11', first: '2026-10-26', count: 42 },
  { why: 'a month that begins in the middle of a week', month: '2026-04', first: '2026-03-30', count: 35 },
])('shows whole weeks from Monday: $why', ({ month, first, count }) => {
  const sheet = sheetOf(month);
  expect([sheet[0]?.day, sheet.length]).toEqual([first, count]);
});

it('shows every day of a month once, and there and back again is the same month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, number) => {
      const month = `${year}-${String(number).padStart(2, '0')}`;
      const inside = sheetOf(month).filter(({ isOutside }) => !isOutside);
      expect(inside.length).toBe(new Date(Date.UTC(year, number, 0)).getUTCDate());
      expect(stepMonth(stepMonth(month, 5), -5)).toBe(month);
    }),
  );
});

it.each([
  { day: '2026-12-31', by: 1, to: '2027-01-01' },
  { day: '2028-03-01', by: -1, to: '2028-02-29' },
  { day: '2026-11-22', by: 7, to: '2026-11-29' },
])('steps from $day by $by to $to', ({ day, by, to }) => {
  expect(stepDay(day, by)).toBe(to);
});
