import type { Pause } from '../../kit/clock/clock.ts';
import { flowStateOf, type SlaMetric, stateMetricOf } from '../policy/metrics.ts';
import type { PausingState, PolicyTerms } from '../policy/policy.ts';
import type { Closing, Standing } from '../standing/standing.ts';

/** What one clock counts, before anything is promised about it. */
export interface Span {
  readonly anchoredAt: Date;
  /** Moments at which it begins anew, unless it is late already; in order. */
  readonly restarts: readonly Date[];
  readonly pauses: readonly Pause[];
  readonly endedAt: Date | null;
  readonly isVoid: boolean;
}

/** How long a conversation lasts: one span, or one for each time it was opened. */
export function resolutionSpans(standing: Standing, { pausesIn, semantics }: PolicyTerms): Span[] {
  const { openedAt, closings } = standing;
  const paused = staysIn(standing, pausesIn);
  const plain = { restarts: [], isVoid: false };
  if (semantics.onReopen === 'keep') {
    const endedAt = closings[0]?.closedAt ?? null;
    return [{ ...plain, anchoredAt: openedAt, pauses: within(paused, openedAt, endedAt), endedAt }];
  }
  if (semantics.onReopen === 'resume') {
    const endedAt = lastClose(closings);
    const pauses = joined([...paused, ...closedPauses(closings)]);
    return [{ ...plain, anchoredAt: openedAt, pauses: within(pauses, openedAt, endedAt), endedAt }];
  }
  const starts = [openedAt, ...closings.flatMap(({ reopenedAt }) => reopenedAt ?? [])];
  return starts.map((anchoredAt, index) => {
    const endedAt = closings[index]?.closedAt ?? null;
    return { ...plain, anchoredAt, pauses: within(paused, anchoredAt, endedAt), endedAt };
  });
}

/** Each stay in a state, or in one of the flow's, is a span of its own; it never stands still. */
export function stateSpans({ stays, flowStays }: Standing, metric: SlaMetric): Span[] {
  const key = flowStateOf(metric);
  const all =
    key === null
      ? stays.filter(({ state }) => state === metric)
      : flowStays.filter(({ stateKey }) => stateKey === key);
  return all.map(({ from, to }) => ({
    anchoredAt: from,
    restarts: [],
    pauses: [],
    endedAt: to,
    isVoid: false,
  }));
}

/** The stays in some states, as pauses, in order. */
export function staysIn({ stays, flowStays }: Standing, states: readonly PausingState[]): Pause[] {
  const common = stays.filter(({ state }) => states.some((one) => one === state));
  const ofFlow = flowStays.filter(({ stateKey }) => states.includes(stateMetricOf(stateKey)));
  return joined([...common, ...ofFlow].map(({ from, to }) => ({ from, to })));
}

/** The times it was closed and opened again, as pauses. */
export function closedPauses(closings: readonly Closing[]): Pause[] {
  return closings.flatMap(({ closedAt, reopenedAt }) =>
    reopenedAt === null || reopenedAt <= closedAt ? [] : [{ from: closedAt, to: reopenedAt }],
  );
}

/** When it was closed for good so far; null while it is open. */
export function lastClose(closings: readonly Closing[]): Date | null {
  const last = closings.at(-1);
  return last && last.reopenedAt === null ? last.closedAt : null;
}

/** The parts of pauses that lie between two moments. */
export function within(pauses: readonly Pause[], start: Date, end: Date | null): Pause[] {
  return pauses.flatMap(({ from, to }) => {
    const begins = from > start ? from : start;
    const ends = to === null || (end !== null && to > end) ? end : to;
    if (end !== null && begins >= end) return [];
    return ends !== null && ends <= begins ? [] : [{ from: begins, to: ends }];
  });
}

/** Pauses in order, those that overlap or follow each other at once as one. */
export function joined(pauses: readonly Pause[]): Pause[] {
  const all: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = all.at(-1);
    if (last === undefined || (last.to !== null && last.to < pause.from)) all.push(pause);
    else all[all.length - 1] = { from: last.from, to: laterOf(last.to, pause.to) };
  }
  return all;
}

function laterOf(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}
