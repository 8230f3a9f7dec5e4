import { expect, it } from 'vitest';
import { nextFreeDay, renamed } from './special-days.ts';

it('takes the first day that has no hours of its own', () => {
  const now = new Date('2026-02-27T12:00:00Z');
  const taken = ['2026-02-28', '2026-03-02'].map((day) => ({ day, hours: 'closed' as const }));
  expect(nextFreeDay([], now)).toBe('2026-02-28');
  expect(nextFreeDay(taken, now)).toBe('2026-03-01');
});

it('names a day, and forgets the name that was emptied', () => {
  const day = { day: '2026-11-11', hours: 'closed' as const };
  expect(renamed(day, '双十一')).toEqual({ ...day, name: '双十一' });
  expect(renamed({ ...day, name: '双十一' }, '')).toEqual(day);
});
