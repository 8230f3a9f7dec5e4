import type { Calendar } from '../calendar/calendar.ts';
import { addOpenSeconds, openSeconds } from '../calendar/open-time.ts';

/** A stretch in which a clock stands still; `to` is null while it lasts. */
export interface Pause {
  readonly from: Date;
  readonly to: Date | null;
}

/**
 * A promise about time: `targetSeconds` open seconds of a calendar, counted from `startedAt` without the pauses. A
 * target of null or 0 promises nothing: such a clock only measures. Pauses are in order and do not overlap; the
 * transitions below keep them so.
 */
export interface Clock {
  readonly calendar: Calendar;
  readonly targetSeconds: number | null;
  readonly startedAt: Date;
  readonly pauses: readonly Pause[];
  readonly stoppedAt: Date | null;
  /** Share of the target after which to warn, above 0 and below 1; null never warns. */
  readonly warnAtShare: number | null;
}

/** `stopped` wins over `breached`, `breached` over `paused`; whether a stopped clock was late is `isBreached`. */
export type ClockPhase = 'running' | 'warned' | 'breached' | 'paused' | 'stopped';

/** What a clock shows. Seconds are open seconds, to the millisecond. */
export interface ClockState {
  readonly phase: ClockPhase;
  readonly elapsedSeconds: number;
  /** Negative once more than the target has passed; null without a target. */
  readonly remainingSeconds: number | null;
  /** When the target is used up. Null without a target, in a calendar that never opens, and while a pause leaves it open. */
  readonly dueAt: Date | null;
  readonly warnAt: Date | null;
  /** Past its deadline: it runs and the deadline has come, or it was stopped after it. Never undone. */
  readonly isBreached: boolean;
  /** When to look again: the next warning or breach that comes by itself; null when none does. */
  readonly wakeAt: Date | null;
}

/**
 * Reads a clock. The same clock at the same moment always shows the same; nothing but `now` moves it.
 *
 * A clock that is stopped exactly at its deadline is in time. One stopped after it is late, also when the calendar
 * was closed in between and no further open second passed.
 */
export function clockState(clock: Clock, now: Date): ClockState {
  const end = clock.stoppedAt ?? now;
  const { calendar, targetSeconds } = clock;
  const stretches = runningStretches(clock);
  const elapsedSeconds = stretches.reduce((sum, { from, to }) => {
    const until = to === null || to > end ? end : to;
    return sum + openSeconds(calendar, from, until);
  }, 0);
  if (targetSeconds === null || targetSeconds <= 0) {
    const phase = restingPhase(clock, now) ?? 'running';
    const nothing = { remainingSeconds: null, dueAt: null, warnAt: null, wakeAt: null };
    return { phase, elapsedSeconds, isBreached: false, ...nothing };
  }
  const dueAt = momentOf(calendar, stretches, targetSeconds);
  const warnAt =
    clock.warnAtShare === null ? null : momentOf(calendar, stretches, targetSeconds * clock.warnAtShare);
  const isBreached = dueAt !== null && (clock.stoppedAt === null ? now >= dueAt : clock.stoppedAt > dueAt);
  const phase = phaseOf(clock, now, { isBreached, isWarned: warnAt !== null && now >= warnAt });
  const ahead = [warnAt, dueAt].filter((at) => at !== null && at > now);
  const wakeAt = clock.stoppedAt === null ? (ahead[0] ?? null) : null;
  const remainingSeconds = targetSeconds - elapsedSeconds;
  return { phase, elapsedSeconds, remainingSeconds, dueAt, warnAt, isBreached, wakeAt };
}

function phaseOf(clock: Clock, now: Date, is: { isBreached: boolean; isWarned: boolean }): ClockPhase {
  const resting = restingPhase(clock, now);
  if (resting === 'stopped') return resting;
  if (is.isBreached) return 'breached';
  if (resting !== null) return resting;
  return is.isWarned ? 'warned' : 'running';
}

function restingPhase(clock: Clock, now: Date): 'stopped' | 'paused' | null {
  if (clock.stoppedAt !== null) return 'stopped';
  const isPaused = clock.pauses.some(({ from, to }) => from <= now && (to === null || now < to));
  return isPaused ? 'paused' : null;
}

interface Stretch {
  readonly from: Date;
  readonly to: Date | null;
}

/** What lies between the pauses; the last stretch has no end unless a pause is still on. */
function runningStretches({ startedAt, pauses }: Clock): Stretch[] {
  const stretches: Stretch[] = [];
  let from: Date | null = startedAt;
  for (const pause of pauses) {
    if (from === null) break;
    if (pause.from > from) stretches.push({ from, to: pause.from });
    from = pause.to;
  }
  if (from !== null) stretches.push({ from, to: null });
  return stretches;
}

/** When so many open seconds of the stretches have passed; null when they never do. */
function momentOf(calendar: Calendar, stretches: readonly Stretch[], seconds: number): Date | null {
  let left = seconds;
  for (const { from, to } of stretches) {
    if (to === null) return addOpenSeconds(calendar, from, left);
    const open = openSeconds(calendar, from, to);
    if (open >= left) return addOpenSeconds(calendar, from, left);
    left -= open;
  }
  return null;
}
