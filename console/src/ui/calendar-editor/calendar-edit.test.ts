import { Calendar } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import {
  copiedToOpenDays,
  isOvernight,
  newCalendar,
  presets,
  readTime,
  withDay,
  withPeriod,
} from './calendar-edit.ts';

it.each([
  ['9', '09:00'],
  ['09', '09:00'],
  ['9:5', '09:05'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['2145', '21:45'],
  ['9：30', '09:30'],
  ['9点', '09:00'],
  ['9点30分', '09:30'],
  ['９.３０', '09:30'],
  ['24', null],
  ['25:00', null],
  ['9:75', null],
  ['noon', null],
  ['', null],
])('reads %j as a beginning %j', (typed, time) => {
  expect(readTime(typed, false)).toBe(time);
});

it.each([
  ['24', '24:00'],
  ['24:00', '24:00'],
  ['2400', '24:00'],
  ['24:01', null],
])('reads %j as an end %j', (typed, time) => {
  expect(readTime(typed, true)).toBe(time);
});

it('adds a period after the last one', () => {
  expect(withPeriod([])).toEqual([{ from: '09:00', to: '18:00' }]);
  expect(withPeriod([{ from: '09:00', to: '12:00' }]).at(-1)).toEqual({ from: '13:00', to: '15:00' });
  expect(withPeriod([{ from: '09:00', to: '23:30' }]).at(-1)).toEqual({ from: '22:00', to: '24:00' });
});

it('uses the hours of a day on every open day, and opens no closed one', () => {
  const night = [{ from: '20:00', to: '02:00' }];
  const { week } = copiedToOpenDays(withDay(newCalendar('UTC'), 'fri', night), 'fri');
  expect(week.mon).toEqual(night);
  expect(week.sun).toEqual([]);
});

it.each([
  [{ from: '20:00', to: '02:00' }, true],
  [{ from: '20:00', to: '24:00' }, false],
  [{ from: '09:00', to: '18:00' }, false],
])('says of %j that it is overnight: %j', (period, is) => {
  expect(isOvernight(period)).toBe(is);
});

it.each(Object.entries(presets))('offers %s as a week that the contract takes', (_name, week) => {
  expect(Calendar.safeParse({ ...newCalendar('Asia/Shanghai'), week }).success).toBe(true);
});

it('begins with the holidays of where the shop is', () => {
  expect(newCalendar('Asia/Shanghai').holidays).toBe('cn');
  expect(newCalendar('Europe/Berlin').holidays).toBe('none');
});
