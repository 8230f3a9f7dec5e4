import type { SlaMetric } from '../policy/metrics.ts';
import { type Semantics, semanticsAtFirst } from '../policy/semantics.ts';
import { replay } from '../standing/advance.ts';
import type { SlaEvent } from '../standing/event.ts';
import { clocksOf, type Terms } from './clocks-of.ts';
import { readClock } from './read-clock.ts';

const start = Date.UTC(2026, 2, 2, 9);
/** Minutes after the beginning, a Monday at nine. */
export const at = (minutes: number): Date => new Date(start + minutes * 60_000);
const minutesOf = (moment: Date | null): number | null => moment && (moment.getTime() - start) / 60_000;
/** What happens, so many minutes after the beginning. */
export const opened = (m: number): SlaEvent => ({ kind: 'opened', at: at(m) });
/** What happens, so many minutes after the beginning. */
export const wrote = (m: number): SlaEvent => ({ kind: 'customer-wrote', at: at(m) });
/** What happens, so many minutes after the beginning. */
export const replied = (m: number): SlaEvent => ({ kind: 'replied', at: at(m), isHuman: true });
/** What happens, so many minutes after the beginning. */
export const robot = (m: number): SlaEvent => ({ kind: 'replied', at: at(m), isHuman: false });
/** What happens, so many minutes after the beginning. */
export const taken = (m: number): SlaEvent => ({
  kind: 'assigned',
  at: at(m),
  isAssigned: true,
  isTransfer: false,
});
/** What happens, so many minutes after the beginning. */
export const passedOn = (m: number): SlaEvent => ({
  kind: 'assigned',
  at: at(m),
  isAssigned: true,
  isTransfer: true,
});
/** What happens, so many minutes after the beginning. */
export const givenBack = (m: number): SlaEvent => ({
  kind: 'assigned',
  at: at(m),
  isAssigned: false,
  isTransfer: false,
});
/** What happens, so many minutes after the beginning. */
export const snoozed = (m: number): SlaEvent => ({ kind: 'snoozed', at: at(m) });
/** What happens, so many minutes after the beginning. */
export const woke = (m: number): SlaEvent => ({ kind: 'woke', at: at(m) });
/** What happens, so many minutes after the beginning. */
export const closed = (m: number): SlaEvent => ({ kind: 'closed', at: at(m) });
/** What happens, so many minutes after the beginning. */
export const reopened = (m: number): SlaEvent => ({ kind: 'reopened', at: at(m) });
/** What happens, so many minutes after the beginning. */
export const entered = (m: number, stateKey: string): SlaEvent => ({ kind: 'entered', at: at(m), stateKey });
/** What happens, so many minutes after the beginning. */
export const raised = (m: number): SlaEvent => ({
  kind: 'priority-changed',
  at: at(m),
  from: 'normal',
  to: 'urgent',
});

/** Around the clock; an hour normally, 20 minutes when urgent. */
export function terms(
  metric: SlaMetric,
  semantics: Partial<Semantics> = {},
  more: Partial<Terms> = {},
): Terms {
  return {
    filter: { all: [] },
    calendarId: null,
    usesTeamHours: false,
    calendars: [],
    targets: [{ metric, seconds: { low: null, normal: 3600, high: 3600, urgent: 1200 } }],
    pausesIn: ['with-customer', 'asleep'],
    warnings: [50, 75],
    semantics: { ...semanticsAtFirst, ...semantics },
    ...more,
  };
}

/** The clocks of a past under a policy, as they show so many minutes after the beginning. */
function read(events: readonly SlaEvent[], under: Terms, now: number) {
  const standing = replay(events);
  if (!standing) return [];
  return clocksOf(standing, under).map((clock) => {
    const reading = readClock(clock, under.warnings, at(now));
    const { phase, dueAt, isBreached, elapsedSeconds } = reading;
    return { phase, due: minutesOf(dueAt), late: isBreached, elapsed: elapsedSeconds / 60 };
  });
}

/** A line of a table: what happened, under which policy, and the clocks that come of it. */
export interface Row {
  why: string;
  metric?: SlaMetric;
  semantics?: Partial<Semantics>;
  more?: Partial<Terms>;
  events: SlaEvent[];
  now?: number;
  clocks: { phase: string; due: number | null; late?: boolean; elapsed?: number }[];
}

/** A conversation that begins with a question. */
export const asked = [opened(0), wrote(0)];
/** One clock that runs and is due then. */
export const running = (due: number) => [{ phase: 'running', due, late: false }];

/** A row as its test reads it. */
export function readRow({ metric = 'first-response', semantics, more, events, now = 500 }: Row) {
  return read(events, terms(metric, semantics, more), now);
}
