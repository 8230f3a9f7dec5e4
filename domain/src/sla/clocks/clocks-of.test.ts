import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar, weekOf } from '../../kit/calendar/calendar.ts';
import type { SlaMetric } from '../policy/metrics.ts';
import { type Semantics, semanticsAtFirst } from '../policy/semantics.ts';
import { replay } from '../standing/advance.ts';
import type { SlaEvent } from '../standing/event.ts';
import { clocksOf, type Terms } from './clocks-of.ts';
import { readClock } from './read-clock.ts';

const start = Date.UTC(2026, 2, 2, 9);
const at = (minutes: number): Date => new Date(start + minutes * 60_000);
const minutesOf = (moment: Date | null): number | null => moment && (moment.getTime() - start) / 60_000;
const opened = (m: number): SlaEvent => ({ kind: 'opened', at: at(m) });
const wrote = (m: number): SlaEvent => ({ kind: 'customer-wrote', at: at(m) });
const replied = (m: number): SlaEvent => ({ kind: 'replied', at: at(m), isHuman: true });
const robot = (m: number): SlaEvent => ({ kind: 'replied', at: at(m), isHuman: false });
const taken = (m: number): SlaEvent => ({ kind: 'assigned', at: at(m), isAssigned: true, isTransfer: false });
const passedOn = (m: number): SlaEvent => ({ ...taken(m), isTransfer: true }) as SlaEvent;
const snoozed = (m: number): SlaEvent => ({ kind: 'snoozed', at: at(m) });
const woke = (m: number): SlaEvent => ({ kind: 'woke', at: at(m) });
const closed = (m: number): SlaEvent => ({ kind: 'closed', at: at(m) });
const reopened = (m: number): SlaEvent => ({ kind: 'reopened', at: at(m) });
const raised = (m: number): SlaEvent => ({
  kind: 'priority-changed',
  at: at(m),
  from: 'normal',
  to: 'urgent',
});

/** Around the clock; an hour normally, 20 minutes when urgent. */
function terms(metric: SlaMetric, semantics: Partial<Semantics> = {}, more: Partial<Terms> = {}): Terms {
  return {
    filter: { all: [] },
    calendarId: null,
    calendars: [],
    targets: [{ metric, seconds: { low: null, normal: 3600, high: 3600, urgent: 1200 } }],
    pausesIn: ['with-customer', 'asleep'],
    warnings: [50, 75],
    semantics: { ...semanticsAtFirst, ...semantics },
    ...more,
  };
}

function read(events: readonly SlaEvent[], under: Terms, now: number) {
  const standing = replay(events);
  if (!standing) return [];
  return clocksOf(standing, under).map((clock) => {
    const reading = readClock(clock, under.warnings, at(now));
    const { phase, dueAt, isBreached, elapsedSeconds } = reading;
    return { phase, due: minutesOf(dueAt), late: isBreached, elapsed: elapsedSeconds / 60 };
  });
}

interface Row {
  why: string;
  metric?: SlaMetric;
  semantics?: Partial<Semantics>;
  more?: Partial<Terms>;
  events: SlaEvent[];
  now?: number;
  clocks: { phase: string; due: number | null; late?: boolean; elapsed?: number }[];
}

const asked = [opened(0), wrote(0)];
const running = (due: number) => [{ phase: 'running', due, late: false }];
const rows: Record<string, Row[]> = {
  'first response': [
    {
      why: 'nobody answered yet',
      events: asked,
      now: 10,
      clocks: [{ ...running(60)[0], elapsed: 10 } as never],
    },
    {
      why: 'somebody answered',
      events: [...asked, replied(30)],
      clocks: [{ phase: 'ended', due: 60, late: false, elapsed: 30 }],
    },
    {
      why: 'the answer came exactly at the deadline',
      events: [...asked, replied(60)],
      clocks: [{ phase: 'ended', due: 60, late: false }],
    },
    {
      why: 'the answer came a minute late',
      events: [...asked, replied(61)],
      clocks: [{ phase: 'ended', due: 60, late: true }],
    },
    {
      why: 'it was answered again later',
      events: [...asked, replied(30), wrote(90), replied(99)],
      clocks: [{ phase: 'ended', due: 60, elapsed: 30 }],
    },
    {
      why: 'the customer wrote again, and the oldest counts',
      events: [...asked, wrote(40)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'the first response always counts from the opening',
      semantics: { replyStartsAt: 'latest' },
      events: [...asked, wrote(40)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'a robot answered, which is no answer',
      events: [...asked, robot(1)],
      now: 10,
      clocks: running(60),
    },
    {
      why: 'a robot answered, and the policy counts that',
      semantics: { automaticReplies: 'count' },
      events: [...asked, robot(1)],
      now: 10,
      clocks: [{ phase: 'ended', due: 60, elapsed: 1 }],
    },
    {
      why: 'a person answered after the robot',
      events: [...asked, robot(1), wrote(2), replied(50)],
      clocks: [{ phase: 'ended', due: 60, elapsed: 50 }],
    },
    {
      why: 'it was closed without an answer in time',
      events: [...asked, closed(10)],
      clocks: [{ phase: 'void', due: 60, late: false }],
    },
    {
      why: 'it was closed without an answer, too late',
      events: [...asked, closed(70)],
      clocks: [{ phase: 'ended', due: 60, late: true }],
    },
    {
      why: 'closing counts as the answer',
      semantics: { unansweredAtClose: 'answered' },
      events: [...asked, closed(10)],
      clocks: [{ phase: 'ended', due: 60, elapsed: 10 }],
    },
    {
      why: 'it was closed unanswered and opened again',
      events: [...asked, closed(10), reopened(100)],
      now: 110,
      clocks: [{ phase: 'running', due: 150, late: false, elapsed: 20 }],
    },
    {
      why: 'it sleeps, which stops no answer',
      events: [...asked, snoozed(10)],
      now: 20,
      clocks: running(60),
    },
    {
      why: 'it sleeps, and pauses apply to all',
      semantics: { pausesApplyTo: 'all' },
      events: [...asked, snoozed(10)],
      now: 20,
      clocks: [{ phase: 'paused', due: null, elapsed: 10 }],
    },
    {
      why: 'it slept from 10 to 15',
      semantics: { pausesApplyTo: 'all' },
      events: [...asked, snoozed(10), woke(15)],
      now: 20,
      clocks: running(65),
    },
    {
      why: 'it was handed over, and the customer waits on',
      events: [...asked, taken(1), passedOn(40)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'it was handed over, and the next has the whole time',
      semantics: { onTransfer: 'restart' },
      events: [...asked, taken(1), passedOn(40)],
      now: 50,
      clocks: running(100),
    },
    {
      why: 'it was handed over too late to be saved',
      semantics: { onTransfer: 'restart' },
      events: [...asked, taken(1), passedOn(61)],
      now: 62,
      clocks: [{ phase: 'running', due: 60, late: true }],
    },
    {
      why: 'assigning for the first time starts nothing',
      semantics: { onTransfer: 'restart' },
      events: [...asked, taken(40)],
      now: 50,
      clocks: running(60),
    },
  ],
  'a priority that is raised': [
    {
      why: 'the new target counts from the start',
      events: [...asked, raised(10)],
      now: 11,
      clocks: running(20),
    },
    {
      why: 'the new target is used up already',
      events: [...asked, raised(30)],
      now: 30,
      clocks: [{ phase: 'running', due: 20, late: true }],
    },
    {
      why: 'the new target counts from the change',
      semantics: { onPriorityChange: 'from-now' },
      events: [...asked, raised(30)],
      now: 31,
      clocks: running(50),
    },
    {
      why: 'the target stays as it began',
      semantics: { onPriorityChange: 'fixed' },
      events: [...asked, raised(30)],
      now: 31,
      clocks: running(60),
    },
    {
      why: 'it was late before: nothing mends that',
      semantics: { onPriorityChange: 'from-now' },
      events: [...asked, raised(61)],
      now: 62,
      clocks: [{ phase: 'running', due: 60, late: true }],
    },
    {
      why: 'it was answered before',
      events: [...asked, replied(30), raised(40)],
      now: 50,
      clocks: [{ phase: 'ended', due: 60, late: false }],
    },
    {
      why: 'it was lowered to one that promises nothing',
      events: [...asked, { kind: 'priority-changed', at: at(5), from: 'normal', to: 'low' }],
      now: 6,
      clocks: [],
    },
  ],
  'next response': [
    { why: 'only the first was asked', metric: 'next-response', events: [...asked, replied(5)], clocks: [] },
    {
      why: 'the customer writes again',
      metric: 'next-response',
      events: [...asked, replied(5), wrote(10), wrote(20)],
      now: 30,
      clocks: running(70),
    },
    {
      why: 'the latest message counts',
      metric: 'next-response',
      semantics: { replyStartsAt: 'latest' },
      events: [...asked, replied(5), wrote(10), wrote(20)],
      now: 30,
      clocks: running(80),
    },
    {
      why: 'the latest message comes too late to count',
      metric: 'next-response',
      semantics: { replyStartsAt: 'latest' },
      events: [...asked, replied(5), wrote(10), wrote(71)],
      now: 72,
      clocks: [{ phase: 'running', due: 70, late: true }],
    },
    {
      why: 'each wait has a clock',
      metric: 'next-response',
      events: [...asked, replied(5), wrote(10), replied(20), wrote(30), replied(95)],
      clocks: [
        { phase: 'ended', due: 70, late: false },
        { phase: 'ended', due: 90, late: true },
      ],
    },
  ],
  'a response inside a chat': [
    {
      why: 'each wait counts, the first, too',
      metric: 'chat-response',
      events: [...asked, replied(5), wrote(10)],
      now: 11,
      clocks: [
        { phase: 'ended', due: 60 },
        { phase: 'running', due: 70 },
      ],
    },
    {
      why: 'it never stands still',
      metric: 'chat-response',
      semantics: { pausesApplyTo: 'all' },
      events: [...asked, snoozed(10)],
      now: 20,
      clocks: running(60),
    },
    {
      why: 'answers of robots count one by one',
      metric: 'chat-response',
      semantics: { automaticReplies: 'count' },
      events: [...asked, robot(1), wrote(2), robot(4), wrote(8), replied(9)],
      clocks: [
        { phase: 'ended', due: 60, elapsed: 1 },
        { phase: 'ended', due: 62, elapsed: 2 },
        { phase: 'ended', due: 68, elapsed: 1 },
      ],
    },
  ],
  resolution: [
    {
      why: 'it stands still while the customer has the word',
      metric: 'resolution',
      events: [...asked, replied(10)],
      now: 50,
      clocks: [{ phase: 'paused', due: null, elapsed: 10 }],
    },
    {
      why: 'the customer answered after 40 minutes',
      metric: 'resolution',
      events: [...asked, replied(10), wrote(50)],
      now: 55,
      clocks: [{ phase: 'running', due: 100, elapsed: 15 }],
    },
    {
      why: 'nothing pauses',
      metric: 'resolution',
      more: { pausesIn: [] },
      events: [...asked, replied(10)],
      now: 50,
      clocks: running(60),
    },
    {
      why: 'it was opened again and goes on',
      metric: 'resolution',
      more: { pausesIn: [] },
      events: [...asked, closed(20), reopened(90)],
      now: 95,
      clocks: [{ phase: 'running', due: 130, elapsed: 25 }],
    },
    {
      why: 'it was opened again as a new one',
      metric: 'resolution',
      more: { pausesIn: [] },
      semantics: { onReopen: 'restart' },
      events: [...asked, closed(20), reopened(90)],
      now: 95,
      clocks: [
        { phase: 'ended', due: 60, elapsed: 20 },
        { phase: 'running', due: 150, elapsed: 5 },
      ],
    },
    {
      why: 'it was opened again and the first close counts',
      metric: 'resolution',
      more: { pausesIn: [] },
      semantics: { onReopen: 'keep' },
      events: [...asked, closed(20), reopened(90)],
      now: 95,
      clocks: [{ phase: 'ended', due: 60, elapsed: 20 }],
    },
  ],
  'time in a state': [
    { why: 'it is in the queue', metric: 'queued', events: asked, now: 5, clocks: running(60) },
    {
      why: 'it was taken and given back',
      metric: 'queued',
      events: [...asked, taken(10), { ...taken(20), isAssigned: false } as SlaEvent],
      now: 25,
      clocks: [
        { phase: 'ended', due: 60, elapsed: 10 },
        { phase: 'running', due: 80, elapsed: 5 },
      ],
    },
    {
      why: 'it sleeps',
      metric: 'asleep',
      events: [...asked, replied(1), snoozed(2)],
      now: 3,
      clocks: running(62),
    },
    {
      why: 'the customer has the word',
      metric: 'with-customer',
      events: [...asked, replied(1)],
      now: 3,
      clocks: running(61),
    },
    {
      why: 'somebody owes an answer',
      metric: 'in-hand',
      events: [...asked, taken(4)],
      now: 5,
      clocks: running(64),
    },
  ],
};

describe.each(Object.entries(rows))('%s', (_, table) => {
  it.each(table)(
    'is right when $why',
    ({ metric = 'first-response', semantics, more, events, now = 500, clocks }) => {
      const found = read(events, terms(metric, semantics, more), now);
      expect(found).toHaveLength(clocks.length);
      expect(found).toMatchObject(clocks);
    },
  );
});

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
      events: events.filter(({ kind }) => kind !== 'priority-changed'),
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
