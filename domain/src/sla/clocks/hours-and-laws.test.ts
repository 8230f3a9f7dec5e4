import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar, weekOf } from '../../kit/calendar/calendar.ts';
import type { SlaMetric } from '../policy/metrics.ts';
import type { Semantics } from '../policy/semantics.ts';
import { replay } from '../standing/advance.ts';
import type { SlaEvent } from '../standing/event.ts';
import { clocksOf, type Terms } from './clocks-of.ts';
import { readClock } from './read-clock.ts';
import {
  at,
  closed,
  opened,
  passedOn,
  raised,
  reopened,
  replied,
  robot,
  snoozed,
  taken,
  terms,
  woke,
  wrote,
} from './told-past.ts';

describe('hours', () => {
  const iso = (text: string) => new Date(text);
  const day = [{ from: '09:00', to: '18:00' }];
  const week = weekOf({ mon: day, tue: day, wed: day, thu: day, fri: day });
  const shanghai = Calendar.parse({ timeZone: 'Asia/Shanghai', week, holidays: 'cn' });
  const night = weekOf({
    sun: [
      { from: '00:00', to: '06:00' },
      { from: '22:00', to: '24:00' },
    ],
  });
  const newYork = Calendar.parse({ timeZone: 'America/New_York', week: night });
  const first = (
    openedAt: string,
    calendars: Terms['calendars'],
    seconds: number,
    semantics?: Partial<Semantics>,
  ) => {
    const under = terms('first-response', semantics, {
      calendars,
      targets: [
        {
          metric: 'first-response',
          seconds: { low: seconds, normal: seconds, high: seconds, urgent: seconds },
        },
      ],
    });
    const standing = replay([{ kind: 'opened', at: iso(openedAt) }]);
    const [clock] = standing ? clocksOf(standing, under) : [];
    return clock && readClock(clock, [50], iso(openedAt)).dueAt?.toISOString();
  };
  const since = (calendar: Calendar, from = '2026-01-01T00:00:00Z') => ({ from: iso(from), calendar });

  it.each([
    {
      why: 'Saturday 14 February 2026 is worked for the Spring Festival',
      openedAt: '2026-02-13T09:30:00Z',
      hours: 1,
      due: '2026-02-14T01:30:00.000Z',
    },
    {
      why: 'the festival itself is closed, until Tuesday 24 February',
      openedAt: '2026-02-14T09:30:00Z',
      hours: 1,
      due: '2026-02-24T01:30:00.000Z',
    },
    {
      why: 'a common weekend is closed',
      openedAt: '2026-03-06T09:30:00Z',
      hours: 1,
      due: '2026-03-09T01:30:00.000Z',
    },
  ])('knows that $why', ({ openedAt, hours, due }) => {
    expect(first(openedAt, [since(shanghai)], hours * 3600)).toBe(due);
  });

  it.each([
    {
      why: 'in spring an hour is missing',
      openedAt: '2026-03-08T05:00:00Z',
      minutes: 420,
      due: '2026-03-09T04:00:00.000Z',
    },
    {
      why: 'in autumn an hour comes twice',
      openedAt: '2026-11-01T04:00:00Z',
      minutes: 540,
      due: '2026-11-02T05:00:00.000Z',
    },
  ])('counts what really passed: $why', ({ openedAt, minutes, due }) => {
    expect(first(openedAt, [since(newYork)], minutes * 60)).toBe(due);
  });

  const openAlways = Calendar.parse({
    timeZone: 'UTC',
    week: weekOf(
      Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((one) => [
          one,
          [{ from: '00:00', to: '24:00' }],
        ]),
      ),
    ),
  });
  it.each([
    {
      why: 'everything is counted anew',
      semantics: { onCalendarChange: 'recount' },
      due: '2026-03-06T10:00:00.000Z',
    },
    {
      why: 'what began keeps its hours',
      semantics: { onCalendarChange: 'keep' },
      due: '2026-03-09T01:30:00.000Z',
    },
  ] as const)('may change under way: $why', ({ semantics, due }) => {
    const hours = [since(shanghai), since(openAlways, '2026-03-06T09:45:00Z')];
    expect(
      first('2026-03-06T09:30:00Z', hours, semantics.onCalendarChange === 'recount' ? 1800 : 3600, semantics),
    ).toBe(due);
  });
});

describe('properties', () => {
  const step = fc.record({
    minutes: fc.integer({ min: 1, max: 40 }),
    make: fc.constantFrom(wrote, replied, robot, taken, passedOn, snoozed, woke, closed, reopened, raised),
  });
  const history = fc.array(step, { maxLength: 25 }).map((steps) => {
    const moments: SlaEvent[] = [opened(0), wrote(0)];
    let now = 0;
    for (const { minutes, make } of steps) {
      now += minutes;
      moments.push(make(now));
    }
    return { events: moments, now };
  });
  const metrics: SlaMetric[] = [
    'first-response',
    'next-response',
    'chat-response',
    'resolution',
    'queued',
    'asleep',
  ];
  const semantics = fc.record({
    replyStartsAt: fc.constantFrom('oldest' as const, 'latest' as const),
    onReopen: fc.constantFrom('resume' as const, 'restart' as const, 'keep' as const),
    onPriorityChange: fc.constantFrom('from-start' as const, 'from-now' as const, 'fixed' as const),
    onTransfer: fc.constantFrom('continue' as const, 'restart' as const),
    pausesApplyTo: fc.constantFrom('resolution' as const, 'all' as const),
    automaticReplies: fc.constantFrom('ignore' as const, 'count' as const),
    unansweredAtClose: fc.constantFrom('no-count' as const, 'answered' as const),
  });

  it('has at most one clock of a metric that runs, and one name for each', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...metrics), semantics, ({ events, now }, metric, meant) => {
        const standing = replay(events);
        const clocks = standing ? clocksOf(standing, terms(metric, meant)) : [];
        const open = clocks.filter(({ clock }) => clock.stoppedAt === null);
        expect(open.length).toBeLessThanOrEqual(1);
        expect(new Set(clocks.map(({ anchoredAt }) => anchoredAt.getTime())).size).toBe(clocks.length);
        for (const clock of clocks)
          expect(readClock(clock, [50], at(now)).elapsedSeconds).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('never undoes a breach of an answer, whatever happens afterwards but the priority', () => {
    const calm = history.map(({ events, now }) => ({
      now,
      events: spokenWhileOpen(events).filter(({ kind }) => kind !== 'priority-changed'),
    }));
    fc.assert(
      fc.property(calm, semantics, fc.integer({ min: 2, max: 26 }), ({ events }, meant, cut) => {
        const under = terms('chat-response', meant);
        const before = replay(events.slice(0, cut));
        const after = replay(events);
        if (!before || !after) return;
        for (const clock of clocksOf(before, under)) {
          if (!readClock(clock, [], before.movedAt).isBreached) continue;
          const same = clocksOf(after, under).find(
            ({ anchoredAt }) => anchoredAt.getTime() === clock.anchoredAt.getTime(),
          );
          expect(same && readClock(same, [], after.movedAt).isBreached).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** A history as the desk tells it: who writes to a closed conversation opens it, so nothing is said while it is closed. */
function spokenWhileOpen(events: readonly SlaEvent[]): SlaEvent[] {
  let isClosed = false;
  return events.filter(({ kind }) => {
    if (kind === 'closed' || kind === 'reopened') isClosed = kind === 'closed';
    return !isClosed || kind === 'closed';
  });
}
