import type { Priority } from '../../inbox/index.ts';
import type { Calendar } from '../../kit/calendar/calendar.ts';
import { type Clock, clockState } from '../../kit/clock/clock.ts';
import type { PolicyTerms, Target } from '../policy/policy.ts';
import { priorityAt, type Standing } from '../standing/standing.ts';
import { type Span, within } from './spans.ts';

interface Targeted {
  readonly clock: Clock;
  readonly priority: Priority;
}

/**
 * Follows what changed while a clock ran: it began anew, or the priority and with it the target changed. Whatever
 * comes after it was due changes nothing any more: a breach is never undone.
 */
export function retarget(
  standing: Standing,
  { semantics }: PolicyTerms,
  { seconds }: Target,
  span: Span & { readonly calendar: Calendar },
): Targeted {
  const asOf = (startedAt: Date, priority: Priority): Targeted => ({
    priority,
    clock: {
      calendar: span.calendar,
      targetSeconds: seconds[priority],
      startedAt,
      pauses: within(span.pauses, startedAt, span.endedAt),
      stoppedAt: span.endedAt,
      warnAtShare: null,
    },
  });
  let now = asOf(span.anchoredAt, priorityAt(standing, span.anchoredAt));
  for (const { at, kind } of changesOf(standing, span, semantics.onPriorityChange !== 'fixed')) {
    const { dueAt } = clockState({ ...now.clock, stoppedAt: null }, at);
    if (dueAt !== null && dueAt <= at) return now;
    const isAnew = kind === 'restart' || semantics.onPriorityChange === 'from-now';
    const priority = kind === 'priority' ? priorityAt(standing, at) : now.priority;
    now = asOf(isAnew ? at : now.clock.startedAt, priority);
  }
  return now;
}

interface Change {
  readonly at: Date;
  readonly kind: 'restart' | 'priority';
}

function changesOf(
  standing: Standing,
  { anchoredAt, endedAt, restarts }: Span,
  hasPriority: boolean,
): Change[] {
  const changes: Change[] = [
    ...restarts.map((at) => ({ at, kind: 'restart' as const })),
    ...(hasPriority ? standing.priorityChanges : []).map(({ at }) => ({ at, kind: 'priority' as const })),
  ];
  return changes
    .filter(({ at }) => at > anchoredAt && (endedAt === null || at < endedAt))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
