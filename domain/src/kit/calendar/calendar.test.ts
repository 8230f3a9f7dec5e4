import { describe, expect, it } from 'vitest';
import { Calendar, weekOf } from './calendar.ts';
import { chineseDay, knowsChineseHolidays } from './chinese-day.ts';
import { dayNumberAt, dayNumberOf, dayOf, dayStartMs, weekdayOf } from './day.ts';
import { isTimeZone } from './time-zone.ts';

const open = (from: string, to: string) => ({ timeZone: 'UTC', week: weekOf({ mon: [{ from, to }] }) });

describe('Calendar', () => {
  it.each([
    { why: 'the whole day', json: open('00:00', '24:00'), isValid: true },
    { why: 'a night over midnight', json: open('22:00', '06:00'), isValid: true },
    { why: 'a period without length', json: open('09:00', '09:00'), isValid: false },
    { why: 'a start at 24:00', json: open('24:00', '06:00'), isValid: false },
    { why: 'hours that do not exist', json: open('09:00', '25:00'), isValid: false },
    { why: 'an unknown zone', json: { ...open('09:00', '17:00'), timeZone: 'Mars/Base' }, isValid: false },
    { why: 'a missing weekday', json: { timeZone: 'UTC', week: { mon: [] } }, isValid: false },
    {
      why: 'the same special day twice',
      json: {
        ...open('09:00', '17:00'),
        specialDays: [
          { day: '2026-01-01', hours: 'closed' },
          { day: '2026-01-01', hours: 'mon' },
        ],
      },
      isValid: false,
    },
  ])('$why: $isValid', ({ json, isValid }) => expect(Calendar.safeParse(json).success).toBe(isValid));
});

describe('isTimeZone', () => {
  it.each([
    { name: 'Asia/Shanghai', is: true },
    { name: 'UTC', is: true },
    { name: '+08:00', is: false },
    { name: '', is: false },
    { name: 'Asia/Nowhere', is: false },
  ])('$name is $is', ({ name, is }) => expect(isTimeZone(name)).toBe(is));
});

describe('chineseDay', () => {
  it.each([
    { day: '2026-10-01', kind: 'holiday', zh: '国庆节' },
    { day: '2026-10-10', kind: 'workday', zh: '国庆节' },
    { day: '2026-02-14', kind: 'workday', zh: '春节' },
    { day: '2026-02-23', kind: 'holiday', zh: '春节' },
  ])('$day is a $kind', ({ day, kind, zh }) => expect(chineseDay(day)).toMatchObject({ kind, name: { zh } }));

  it('has nothing to say about an ordinary weekend or a year not yet announced', () => {
    expect(chineseDay('2026-03-07')).toBeNull();
    expect(chineseDay('2199-10-01')).toBeNull();
    expect(knowsChineseHolidays(2026)).toBe(true);
    expect(knowsChineseHolidays(2199)).toBe(false);
  });
});

describe('days', () => {
  it('count from 1970, backwards too', () => {
    expect(dayNumberOf('1970-01-01')).toBe(0);
    expect(dayOf(-1)).toBe('1969-12-31');
    expect(weekdayOf(dayNumberOf('2026-03-02'))).toBe('mon');
    expect(weekdayOf(-1)).toBe('wed');
  });

  it.each([
    { zone: 'Asia/Shanghai', at: '2026-03-02T16:00:00Z', day: '2026-03-03' },
    { zone: 'Pacific/Kiritimati', at: '2026-03-02T10:00:00Z', day: '2026-03-03' },
    { zone: 'Etc/GMT+12', at: '2026-03-02T11:59:59Z', day: '2026-03-01' },
  ])('in $zone $at is $day', ({ zone, at, day }) => {
    expect(dayOf(dayNumberAt(zone, Date.parse(at)))).toBe(day);
  });

  it('begin after midnight where the clocks skip it', () => {
    expect(new Date(dayStartMs('America/Santiago', dayNumberOf('2026-09-06'))).toISOString()).toBe(
      '2026-09-06T04:00:00.000Z',
    );
  });
});
