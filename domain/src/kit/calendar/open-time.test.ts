import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundTheClock, Calendar, type Period, weekOf } from './calendar.ts';
import { addOpenDays, addOpenSeconds, isOpen, nextClosing, nextOpening, openSeconds } from './open-time.ts';
import { weekdays } from './weekday.ts';

const at = (text: string): Date => new Date(text);
const iso = (date: Date | null): string | null => date?.toISOString().replace('.000Z', 'Z') ?? null;
const hours = (...spans: string[]): Period[] =>
  spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));
const workweek = (...spans: string[]) =>
  weekOf({
    mon: hours(...spans),
    tue: hours(...spans),
    wed: hours(...spans),
    thu: hours(...spans),
    fri: hours(...spans),
  });
const everyDay = (...spans: string[]) => ({
  ...workweek(...spans),
  sat: hours(...spans),
  sun: hours(...spans),
});
const minutes = (calendar: Calendar, from: string, to: string): number =>
  openSeconds(calendar, at(from), at(to)) / 60;

const berlin = Calendar.parse({
  timeZone: 'Europe/Berlin',
  week: workweek('08:00-17:00'),
  specialDays: [{ day: '2015-09-22', hours: 'closed' }],
});
const newYorkNights = Calendar.parse({
  timeZone: 'America/New_York',
  week: everyDay('00:00-06:00', '22:00-24:00'),
});
const china = Calendar.parse({
  timeZone: 'Asia/Shanghai',
  week: workweek('09:00-12:00', '13:30-18:00'),
  holidays: 'cn',
});
const nightShift = Calendar.parse({ timeZone: 'Asia/Shanghai', week: weekOf({ fri: hours('22:00-06:00') }) });

describe('openSeconds', () => {
  it.each([
    {
      why: 'a closed night between two days',
      calendar: berlin,
      from: '2015-09-23T14:30Z',
      to: '2015-09-24T06:30Z',
      is: 60,
    },
    {
      why: 'a holiday on a Tuesday',
      calendar: berlin,
      from: '2015-09-21T14:30Z',
      to: '2015-09-23T07:30Z',
      is: 120,
    },
    { why: 'a weekend', calendar: berlin, from: '2015-09-25T15:00Z', to: '2015-09-28T06:00Z', is: 0 },
    {
      why: 'the night New York lost an hour',
      calendar: newYorkNights,
      from: '2026-03-08T05:00Z',
      to: '2026-03-09T04:00Z',
      is: 420,
    },
    {
      why: 'the night New York won an hour',
      calendar: newYorkNights,
      from: '2026-11-01T04:00Z',
      to: '2026-11-02T05:00Z',
      is: 540,
    },
    {
      why: 'an ordinary New York day',
      calendar: newYorkNights,
      from: '2026-06-01T04:00Z',
      to: '2026-06-02T04:00Z',
      is: 480,
    },
    { why: 'a split lunch', calendar: china, from: '2026-03-02T03:30Z', to: '2026-03-02T06:00Z', is: 60 },
    {
      why: 'China’s National Day week',
      calendar: china,
      from: '2026-10-01T00:00Z',
      to: '2026-10-07T16:00Z',
      is: 0,
    },
    {
      why: 'a swapped Saturday',
      calendar: china,
      from: '2026-10-09T16:00Z',
      to: '2026-10-10T16:00Z',
      is: 450,
    },
    {
      why: 'an ordinary Saturday',
      calendar: china,
      from: '2026-10-16T16:00Z',
      to: '2026-10-17T16:00Z',
      is: 0,
    },
    {
      why: 'a Friday night into Saturday',
      calendar: nightShift,
      from: '2026-03-06T00:00Z',
      to: '2026-03-08T00:00Z',
      is: 480,
    },
    {
      why: 'the end before the start',
      calendar: aroundTheClock,
      from: '2026-03-02T01:00Z',
      to: '2026-03-02T00:00Z',
      is: 0,
    },
    {
      why: 'a day around the clock',
      calendar: aroundTheClock,
      from: '2026-03-02T00:00Z',
      to: '2026-03-03T00:00Z',
      is: 1440,
    },
  ])('is $is minutes for $why', ({ calendar, from, to, is }) => expect(minutes(calendar, from, to)).toBe(is));

  it('counts overlapping periods once, also when one reaches into the next day', () => {
    const week = weekOf({ mon: hours('20:00-10:00', '21:00-22:00'), tue: hours('09:00-12:00') });
    const calendar = Calendar.parse({ timeZone: 'UTC', week });
    expect(minutes(calendar, '2026-03-02T00:00Z', '2026-03-04T00:00Z')).toBe(16 * 60);
  });

  it('keeps the tail of a night that began before a holiday', () => {
    const specialDays = [{ day: '2026-03-07', hours: 'closed' }];
    const calendar = Calendar.parse({ timeZone: 'UTC', week: nightShift.week, specialDays });
    expect(minutes(calendar, '2026-03-06T00:00Z', '2026-03-08T00:00Z')).toBe(480);
  });

  it('gives a special day its own periods, or another weekday’s', () => {
    const week = weekOf({ mon: hours('09:00-17:00') });
    const specialDays = [
      { day: '2026-03-07', hours: 'mon' },
      { day: '2026-03-09', hours: hours('10:00-11:00') },
    ];
    const calendar = Calendar.parse({ timeZone: 'UTC', week, specialDays });
    expect(minutes(calendar, '2026-03-07T00:00Z', '2026-03-08T00:00Z')).toBe(480);
    expect(minutes(calendar, '2026-03-09T00:00Z', '2026-03-10T00:00Z')).toBe(60);
  });

  it('survives a day that never was and a midnight that never struck', () => {
    const apia = Calendar.parse({ timeZone: 'Pacific/Apia', week: everyDay('00:00-24:00') });
    expect(minutes(apia, '2011-12-28T00:00Z', '2012-01-02T00:00Z')).toBe(5 * 1440);
    const santiago = Calendar.parse({ timeZone: 'America/Santiago', week: everyDay('00:00-24:00') });
    expect(minutes(santiago, '2026-09-01T00:00Z', '2026-09-11T00:00Z')).toBe(10 * 1440);
  });

  it.each([
    { why: 'opens at the jump', hours: '02:30-06:00', is: 180 },
    { why: 'closes at the jump', hours: '01:00-02:30', is: 60 },
    { why: 'lies within the lost hour', hours: '02:15-02:45', is: 0 },
    { why: 'surrounds it', hours: '01:45-03:15', is: 30 },
  ])('a period that $why has $is minutes', ({ hours: span, is }) => {
    const calendar = Calendar.parse({ timeZone: 'America/New_York', week: everyDay(span) });
    expect(minutes(calendar, '2026-03-08T05:00Z', '2026-03-09T04:00Z')).toBe(is);
  });

  it('refuses what is no date', () => {
    expect(() => openSeconds(berlin, at('never'), at('2026-01-01T00:00Z'))).toThrow(RangeError);
  });
});

describe('addOpenSeconds', () => {
  it.each([
    {
      why: 'over a night and a holiday',
      calendar: berlin,
      from: '2015-09-21T14:30Z',
      minutes: 120,
      is: '2015-09-23T07:30:00Z',
    },
    {
      why: 'to the very end of a day',
      calendar: berlin,
      from: '2015-09-21T14:00Z',
      minutes: 60,
      is: '2015-09-21T15:00:00Z',
    },
    {
      why: 'a second into the next day',
      calendar: berlin,
      from: '2015-09-23T14:00Z',
      minutes: 60 + 1 / 60,
      is: '2015-09-24T06:00:01Z',
    },
    {
      why: 'from a closed hour',
      calendar: berlin,
      from: '2015-09-19T10:00Z',
      minutes: 30,
      is: '2015-09-21T06:30:00Z',
    },
    {
      why: 'through a lost hour',
      calendar: newYorkNights,
      from: '2026-03-08T06:00Z',
      minutes: 60,
      is: '2026-03-08T07:00:00Z',
    },
    {
      why: 'over National Day into the swapped Saturday',
      calendar: china,
      from: '2026-10-09T09:30Z',
      minutes: 60,
      is: '2026-10-10T01:30:00Z',
    },
    {
      why: 'no time at all',
      calendar: berlin,
      from: '2015-09-19T10:00Z',
      minutes: 0,
      is: '2015-09-19T10:00:00Z',
    },
  ])('goes $why', ({ calendar, from, minutes, is }) => {
    expect(iso(addOpenSeconds(calendar, at(from), minutes * 60))).toBe(is);
  });

  it('has no deadline in a calendar that never opens, and says so quickly', () => {
    const never = Calendar.parse({ timeZone: 'Asia/Shanghai', week: weekOf({}) });
    expect(addOpenSeconds(never, at('2026-03-02T00:00Z'), 60)).toBeNull();
    expect(nextOpening(never, at('2026-03-02T00:00Z'))).toBeNull();
    expect(nextClosing(never, at('2026-03-02T00:00Z'))).toBeNull();
  });

  it('has no deadline more than ten years away', () => {
    const hourAWeek = Calendar.parse({ timeZone: 'UTC', week: weekOf({ mon: hours('09:00-10:00') }) });
    expect(addOpenSeconds(hourAWeek, at('2026-03-02T00:00Z'), 3600 * 1000)).toBeNull();
  });

  it('refuses to go backwards', () => {
    expect(() => addOpenSeconds(berlin, at('2026-03-02T00:00Z'), -1)).toThrow(RangeError);
    expect(() => addOpenSeconds(berlin, at('2026-03-02T00:00Z'), Number.NaN)).toThrow(RangeError);
  });
});

describe('isOpen, nextOpening and nextClosing', () => {
  it.each([
    {
      now: '2026-03-02T00:59:59Z',
      open: false,
      opens: '2026-03-02T01:00:00Z',
      closes: '2026-03-02T04:00:00Z',
      why: 'before opening',
    },
    {
      now: '2026-03-02T01:00:00Z',
      open: true,
      opens: '2026-03-02T05:30:00Z',
      closes: '2026-03-02T04:00:00Z',
      why: 'as it opens',
    },
    {
      now: '2026-03-02T04:00:00Z',
      open: false,
      opens: '2026-03-02T05:30:00Z',
      closes: '2026-03-02T10:00:00Z',
      why: 'as lunch begins',
    },
    {
      now: '2026-09-30T11:00:00Z',
      open: false,
      opens: '2026-10-08T01:00:00Z',
      closes: '2026-10-08T04:00:00Z',
      why: 'before a long holiday',
    },
  ])('$why', ({ now, open, opens, closes }) => {
    expect(isOpen(china, at(now))).toBe(open);
    expect(iso(nextOpening(china, at(now)))).toBe(opens);
    expect(iso(nextClosing(china, at(now)))).toBe(closes);
  });

  it('takes periods that touch, over midnight too, for one', () => {
    const calendar = Calendar.parse({
      timeZone: 'UTC',
      week: weekOf({ mon: hours('22:00-24:00'), tue: hours('00:00-03:00', '03:00-05:00') }),
    });
    expect(iso(nextClosing(calendar, at('2026-03-02T23:00Z')))).toBe('2026-03-03T05:00:00Z');
    expect(iso(nextOpening(calendar, at('2026-03-02T23:00Z')))).toBe('2026-03-09T22:00:00Z');
  });

  it('never opens or closes what is always open', () => {
    expect(isOpen(aroundTheClock, at('2026-03-02T00:00Z'))).toBe(true);
    expect(nextOpening(aroundTheClock, at('2026-03-02T00:00Z'))).toBeNull();
    expect(nextClosing(aroundTheClock, at('2026-03-02T00:00Z'))).toBeNull();
  });
});

describe('addOpenDays', () => {
  it.each([
    { day: '2026-02-10', days: 7, is: '2026-02-26', why: 'over the Spring Festival and a swapped Saturday' },
    { day: '2026-09-22', days: 7, is: '2026-10-09', why: 'over Mid-autumn and National Day' },
    { day: '2026-03-02', days: 0, is: '2026-03-02', why: 'no days are the day itself' },
  ])('$day and $days working days is $is: $why', ({ day, days, is }) =>
    expect(addOpenDays(china, day, days)).toBe(is),
  );

  it('gives up when no day is open', () => {
    expect(addOpenDays(Calendar.parse({ timeZone: 'UTC', week: weekOf({}) }), '2026-03-02', 1)).toBeNull();
  });
});

describe('for every calendar', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const time = (value: number): string =>
    `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  const period = fc
    .tuple(minute, fc.integer({ min: 1, max: 1440 }))
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from: time(from), to: time(to) }));
  const day = fc.array(period, { maxLength: 3 });
  const week = fc.record(Object.fromEntries(weekdays.map((name) => [name, day])));
  const special = fc.record({
    day: fc.constantFrom('2026-03-07', '2026-03-08', '2026-03-09', '2026-03-29'),
    hours: fc.oneof(
      fc.constantFrom('closed', 'mon', 'sun'),
      fc.array(period, { minLength: 1, maxLength: 2 }),
    ),
  });
  const calendar = fc
    .record({
      timeZone: fc.constantFrom(
        'UTC',
        'Asia/Shanghai',
        'America/New_York',
        'Europe/Berlin',
        'Australia/Lord_Howe',
      ),
      week,
      holidays: fc.constantFrom('none', 'cn'),
      specialDays: fc.uniqueArray(special, { maxLength: 3, selector: (one) => one.day }),
    })
    .map((json) => Calendar.parse(json));
  // Around the spring changes of both hemispheres' zones, to the second.
  const moment = fc
    .integer({ min: 0, max: 60 * 86_400 })
    .map((seconds) => new Date(Date.UTC(2026, 1, 10) + seconds * 1000));

  it('time adds up: a to b and b to c make a to c', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(moment, moment, moment), (one, moments) => {
        const [a, b, c] = moments.sort((x, y) => x.getTime() - y.getTime());
        if (!a || !b || !c) return;
        expect(openSeconds(one, a, b) + openSeconds(one, b, c)).toBeCloseTo(openSeconds(one, a, c), 6);
      }),
      { numRuns: 200 },
    );
  });

  it('open time never exceeds real time, and around the clock equals it', () => {
    fc.assert(
      fc.property(calendar, moment, moment, (one, a, b) => {
        const real = Math.max(0, b.getTime() - a.getTime()) / 1000;
        expect(openSeconds(one, a, b)).toBeLessThanOrEqual(real);
        expect(openSeconds(aroundTheClock, a, b)).toBe(real);
      }),
      { numRuns: 100 },
    );
  });

  it('a deadline lies exactly its seconds away, and at an open moment or a closing time', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 500_000 }), (one, start, seconds) => {
        const due = addOpenSeconds(one, start, seconds);
        if (due === null) return;
        expect(openSeconds(one, start, due)).toBeCloseTo(seconds, 6);
        expect(isOpen(one, new Date(due.getTime() - 1))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('isOpen is what nextOpening and nextClosing say', () => {
    fc.assert(
      fc.property(calendar, moment, (one, now) => {
        const opening = nextOpening(one, now);
        if (opening !== null) {
          expect(isOpen(one, opening)).toBe(true);
          expect(isOpen(one, new Date(opening.getTime() - 1))).toBe(false);
        }
        const closing = nextClosing(one, now);
        if (closing === null) return;
        expect(isOpen(one, closing)).toBe(false);
        expect(isOpen(one, new Date(closing.getTime() - 1))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
