import type { Priority } from '../../inbox/index.ts';
import { aroundTheClock, type Calendar } from '../../kit/calendar/calendar.ts';
import type { Clock } from '../../kit/clock/clock.ts';
import type { SlaMetric } from '../policy/metrics.ts';
import type { PolicyTerms } from '../policy/policy.ts';
import type { Standing } from '../standing/standing.ts';
import { replySpans } from './reply-spans.ts';
import { retarget } from './retarget.ts';
import { resolutionSpans, stateSpans } from './spans.ts';

/** Hours a policy counts in, since when; the first of a policy counts for all that was before it. */
export interface DatedCalendar {
  readonly from: Date;
  readonly calendar: Calendar;
}

/** A policy with its hours beside it. The hours are in order; none are around the clock. */
export interface Terms extends PolicyTerms {
  readonly calendars: readonly DatedCalendar[];
}

/** A promise that runs or ran. `anchoredAt` and the metric name it, whatever becomes of its start. */
export interface SlaClock {
  readonly metric: SlaMetric;
  readonly anchoredAt: Date;
  readonly clock: Clock;
  readonly priority: Priority;
  /** It ended without anything to count: nobody answered, and nobody had to any more. */
  readonly isVoid: boolean;
}

/**
 * The clocks of a conversation under a policy, in order of metric and start: those that run, and those that ended.
 * Nothing but the past and the policy decides them, so they come out the same whenever they are asked for.
 */
export function clocksOf(standing: Standing, terms: Terms): SlaClock[] {
  const clocks = terms.targets.flatMap((target) => {
    const spans =
      target.metric === 'resolution'
        ? resolutionSpans(standing, terms)
        : (replySpans(standing, terms, target.metric) ?? stateSpans(standing, target.metric));
    return spans.flatMap((span) => {
      const calendar = calendarAt(terms, span.anchoredAt);
      const { clock, priority } = retarget(standing, terms, target, { ...span, calendar });
      if (clock.targetSeconds === null) return [];
      const isVoid = span.isVoid || isWithdrawn(standing, span.endedAt);
      return [{ metric: target.metric, anchoredAt: span.anchoredAt, clock, priority, isVoid }];
    });
  });
  return [...new Map(clocks.map((one) => [`${one.metric} ${one.anchoredAt.getTime()}`, one])).values()];
}

/** It ended because the thing was merged into another, which keeps no promise. */
function isWithdrawn({ withdrawnAt }: Standing, endedAt: Date | null): boolean {
  return withdrawnAt !== null && endedAt?.getTime() === withdrawnAt.getTime();
}

/** Which hours count for a clock that began at a moment. */
function calendarAt({ calendars, semantics }: Terms, at: Date): Calendar {
  const latest = calendars.at(-1);
  if (semantics.onCalendarChange === 'recount') return latest?.calendar ?? aroundTheClock;
  const then = calendars.findLast(({ from }) => from <= at) ?? calendars[0];
  return then?.calendar ?? aroundTheClock;
}
