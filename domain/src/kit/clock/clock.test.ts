import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundTheClock, Calendar, weekOf } from '../calendar/calendar.ts';
import { addOpenSeconds, openSeconds } from '../calendar/open-time.ts';
import { type Clock, clockState } from './clock.ts';
import { pauseClock, reopenClock, resumeClock, startClock, stopClock } from './transitions.ts';

const at = (text: string): Date => new Date(`2026-03-${text}Z`);
const day = [{ from: '09:00', to: '17:00' }];
const office = Calendar.parse({
  timeZone: 'UTC',
  week: weekOf({ mon: day, tue: day, wed: day, thu: day, fri: day }),
});

/** Monday 2 March 2026, 09:00, two hours: due at 11:00, warned at 10:30. */
const clock = startClock({ calendar: office, targetSeconds: 7200, startedAt: at('02T09:00') });

describe('clockState', () => {
  it.each([
    { now: '02T08:00', phase: 'running', elapsed: 0, wakes: '02T10:30', why: 'before it starts' },
    { now: '02T09:30', phase: 'running', elapsed: 1800, wakes: '02T10:30', why: 'half an hour in' },
    { now: '02T10:30', phase: 'warned', elapsed: 5400, wakes: '02T11:00', why: 'at three quarters' },
    { now: '02T11:00', phase: 'breached', elapsed: 7200, wakes: null, why: 'when time is up' },
    { now: '03T09:10', phase: 'breached', elapsed: 8 * 3600 + 600, wakes: null, why: 'a day later' },
  ])('is $phase $why', ({ now, phase, elapsed, wakes }) => {
    const state = clockState(clock, at(now));
    expect(state).toMatchObject({ phase, elapsedSeconds: elapsed, remainingSeconds: 7200 - elapsed });
    expect(state).toMatchObject({ dueAt: at('02T11:00'), warnAt: at('02T10:30') });
    expect(state.wakeAt).toEqual(wakes === null ? null : at(wakes));
  });

  it('stands still while it is paused, and does not know when it will be due', () => {
    const paused = pauseClock(clock, at('02T09:30'));
    const state = {
      phase: 'paused',
      elapsedSeconds: 1800,
      remainingSeconds: 5400,
      dueAt: null,
      wakeAt: null,
    };
    expect(clockState(paused, at('04T12:00'))).toMatchObject(state);
    const resumed = resumeClock(paused, at('04T12:00'));
    expect(clockState(resumed, at('04T12:30'))).toMatchObject({
      elapsedSeconds: 3600,
      dueAt: at('04T13:30'),
    });
  });

  it('stays breached when it is paused too late', () => {
    const paused = pauseClock(clock, at('02T12:00'));
    expect(clockState(paused, at('02T13:00'))).toMatchObject({
      phase: 'breached',
      isBreached: true,
      elapsedSeconds: 3 * 3600,
    });
  });

  it('is due when the target is used up, also when a pause begins that very moment', () => {
    const paused = pauseClock(clock, at('02T11:00'));
    expect(clockState(paused, at('02T12:00'))).toMatchObject({ phase: 'breached', dueAt: at('02T11:00') });
  });

  it.each([
    { stopped: '02T10:00', isBreached: false, elapsed: 3600, why: 'in time' },
    { stopped: '02T11:00', isBreached: false, elapsed: 7200, why: 'exactly at the deadline' },
    { stopped: '02T11:01', isBreached: true, elapsed: 7260, why: 'a minute late' },
  ])('remembers being stopped $why', ({ stopped, isBreached, elapsed }) => {
    const state = clockState(stopClock(clock, at(stopped)), at('09T09:00'));
    expect(state).toMatchObject({ phase: 'stopped', isBreached, elapsedSeconds: elapsed, wakeAt: null });
  });

  it('is late when it was due at closing time and stopped that night', () => {
    const untilClosing = { ...clock, targetSeconds: 8 * 3600 };
    const state = clockState(stopClock(untilClosing, at('02T20:00')), at('02T20:00'));
    expect(state).toMatchObject({ isBreached: true, elapsedSeconds: 8 * 3600, remainingSeconds: 0 });
  });

  it('follows the example of a helpdesk: created at 9, pending from 10 to 15, two hours are up at 16', () => {
    const created = startClock({ calendar: aroundTheClock, targetSeconds: 7200, startedAt: at('02T09:00') });
    const clocked = resumeClock(pauseClock(created, at('02T10:00')), at('02T15:00'));
    expect(clockState(clocked, at('02T15:30')).dueAt).toEqual(at('02T16:00'));
  });
});

describe('the transitions', () => {
  it.each([
    {
      why: 'pausing twice',
      change: () => pauseClock(pauseClock(clock, at('02T09:30')), at('02T10:00')),
      pauses: [['02T09:30', null]],
    },
    { why: 'resuming what runs', change: () => resumeClock(clock, at('02T10:00')), pauses: [] },
    {
      why: 'a pause without length',
      change: () => resumeClock(pauseClock(clock, at('02T10:00')), at('02T10:00')),
      pauses: [],
    },
    {
      why: 'a pause from before the start',
      change: () => pauseClock(clock, at('01T10:00')),
      pauses: [['02T09:00', null]],
    },
    {
      why: 'pausing what is stopped',
      change: () => pauseClock(stopClock(clock, at('02T10:00')), at('02T11:00')),
      pauses: [],
    },
    {
      why: 'stopping while paused',
      change: () => stopClock(pauseClock(clock, at('02T09:30')), at('02T10:00')),
      pauses: [['02T09:30', '02T10:00']],
    },
    {
      why: 'opening again',
      change: () => reopenClock(stopClock(clock, at('02T10:00')), at('03T09:00')),
      pauses: [['02T10:00', '03T09:00']],
    },
    { why: 'opening what is open', change: () => reopenClock(clock, at('03T09:00')), pauses: [] },
  ])('$why', ({ change, pauses }) => {
    const expected = pauses.map(([from, to]) => ({ from: from ? at(from) : null, to: to ? at(to) : null }));
    expect(change().pauses).toEqual(expected);
  });

  it('is not stopped before it started', () => {
    expect(stopClock(clock, at('01T09:00')).stoppedAt).toEqual(clock.startedAt);
  });

  it('keeps the first stop', () => {
    expect(stopClock(stopClock(clock, at('02T10:00')), at('02T11:00')).stoppedAt).toEqual(at('02T10:00'));
  });
});

describe('the nine properties of a clock', () => {
  const hours = (...spans: string[]) => spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));
  const lunch = hours('09:00-12:00', '13:30-18:00');
  const chinese = Calendar.parse({
    timeZone: 'Asia/Shanghai',
    week: weekOf({ mon: lunch, tue: lunch, wed: lunch, thu: lunch, fri: lunch }),
    holidays: 'cn',
  });
  const calendar = fc.constantFrom(office, chinese, aroundTheClock);
  const moment = fc
    .integer({ min: 0, max: 90 * 86_400 })
    .map((s) => new Date(Date.UTC(2026, 0, 20) + s * 1000));
  const seconds = fc.integer({ min: 1, max: 400_000 });
  const dueOf = (one: Clock): number =>
    clockState(one, one.startedAt).dueAt?.getTime() ?? Number.POSITIVE_INFINITY;
  const minutes = (of: Calendar, from: string, to: string) =>
    openSeconds(of, new Date(from), new Date(to)) / 60;

  it('1: open time is additive', () => {
    fc.assert(
      fc.property(calendar, fc.tuple(moment, moment, moment), (of, [x, y, z]) => {
        const [a, b, c] = [x, y, z].sort((one, other) => one.getTime() - other.getTime());
        if (!a || !b || !c) return;
        expect(openSeconds(of, a, b) + openSeconds(of, b, c)).toBe(openSeconds(of, a, c));
      }),
      { numRuns: 150 },
    );
  });

  it('2: the deadline of what has passed until t is not after t', () => {
    fc.assert(
      fc.property(calendar, moment, moment, (of, start, t) => {
        fc.pre(t >= start);
        const due = addOpenSeconds(of, start, openSeconds(of, start, t));
        expect(due?.getTime()).toBeLessThanOrEqual(t.getTime());
      }),
      { numRuns: 150 },
    );
  });

  it('3: pausing never makes it due earlier', () => {
    const waits = fc.array(fc.tuple(seconds, seconds), { maxLength: 4 });
    fc.assert(
      fc.property(calendar, moment, seconds, waits, (of, startedAt, targetSeconds, pauses) => {
        let paused = startClock({ calendar: of, targetSeconds, startedAt });
        let due = dueOf(paused);
        let now = startedAt.getTime();
        for (const [run, rest] of pauses) {
          now += run * 1000;
          paused = pauseClock(paused, new Date(now));
          expect(dueOf(paused)).toBeGreaterThanOrEqual(due);
          now += rest * 1000;
          paused = resumeClock(paused, new Date(now));
          expect(dueOf(paused)).toBeGreaterThanOrEqual(due);
          due = dueOf(paused);
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each([0, null])('4: a target of %s gives no deadline', (targetSeconds) => {
    const state = clockState({ ...clock, targetSeconds }, at('09T09:00'));
    expect(state).toMatchObject({
      dueAt: null,
      warnAt: null,
      wakeAt: null,
      isBreached: false,
      phase: 'running',
    });
    expect(state.elapsedSeconds).toBe(5 * 8 * 3600);
  });

  it('5: business hours may cross midnight', () => {
    const night = Calendar.parse({ timeZone: 'Asia/Shanghai', week: weekOf({ fri: hours('22:00-06:00') }) });
    const startedAt = new Date('2026-03-06T15:00Z');
    expect(minutes(night, '2026-03-06T12:00Z', '2026-03-07T12:00Z')).toBe(480);
    expect(dueOf(startClock({ calendar: night, targetSeconds: 7200, startedAt }))).toBe(
      Date.parse('2026-03-06T17:00Z'),
    );
  });

  it('6: a day may end at 24:00, without a gap to the next', () => {
    const late = Calendar.parse({
      timeZone: 'UTC',
      week: weekOf({ mon: hours('18:00-24:00'), tue: hours('00:00-02:00') }),
    });
    expect(minutes(late, '2026-03-02T00:00Z', '2026-03-04T00:00Z')).toBe(480);
    expect(minutes(late, '2026-03-02T23:59Z', '2026-03-03T00:01Z')).toBe(2);
  });

  it('7: lunch is not work', () => {
    expect(minutes(chinese, '2026-03-02T01:00Z', '2026-03-02T10:00Z')).toBe(450);
    expect(minutes(chinese, '2026-03-02T04:00Z', '2026-03-02T05:30Z')).toBe(0);
  });

  it('8: a Saturday that was swapped is work, any other is not', () => {
    expect(minutes(chinese, '2026-02-13T16:00Z', '2026-02-14T16:00Z')).toBe(450);
    expect(minutes(chinese, '2026-03-06T16:00Z', '2026-03-07T16:00Z')).toBe(0);
  });

  it('9: a Monday that is a holiday is not work', () => {
    expect(minutes(chinese, '2026-04-05T16:00Z', '2026-04-06T16:00Z')).toBe(0);
    expect(minutes(chinese, '2026-04-12T16:00Z', '2026-04-13T16:00Z')).toBe(450);
  });
});
