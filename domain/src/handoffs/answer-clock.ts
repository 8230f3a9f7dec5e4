import type { Calendar } from '../kit/calendar/calendar.ts';
import { type Clock, type ClockState, clockState, type Pause } from '../kit/clock/clock.ts';
import { pauseClock, reopenClock, resumeClock, startClock, stopClock } from '../kit/clock/transitions.ts';
import { type HandoffMoveKey, handoffMoves } from './moves.ts';

/** What is kept of the clock of an answer: how long it may take, and when it stood still. */
export interface KeptClock {
  readonly startedAt: Date;
  /** Null promises nothing: such a clock only measures. */
  readonly targetSeconds: number | null;
  /** Share of the target after which the department is warned; null never warns. */
  readonly warnPercent: number | null;
  readonly pauses: readonly Pause[];
  readonly stoppedAt: Date | null;
}

/** A kept clock in the hours it counts in. */
export function answerClock(kept: KeptClock, calendar: Calendar): Clock {
  const { startedAt, targetSeconds, warnPercent, pauses, stoppedAt } = kept;
  const warnAtShare = warnPercent === null ? null : warnPercent / 100;
  return { ...startClock({ calendar, targetSeconds, startedAt, warnAtShare }), pauses, stoppedAt };
}

/** The clock after a step at a moment: it stands still while the hand-off is returned, and runs on when it is disputed. */
export function clockAfter(clock: Clock, move: HandoffMoveKey, at: Date): Clock {
  const { clock: effect } = handoffMoves[move];
  if (effect === 'pauses') return pauseClock(clock, at);
  if (effect === 'resumes') return resumeClock(clock, at);
  if (effect === 'stops') return stopClock(clock, at);
  if (effect === 'reopens') return reopenClock(clock, at);
  return clock;
}

/** What a clock comes to at a moment that was not told before. */
export interface Tidings {
  readonly state: ClockState;
  readonly isWarned: boolean;
  readonly isBreached: boolean;
}

/**
 * Reads a clock and says what is new. A warning is told while the time is not over yet: of a clock that was looked at
 * too late, the breach says it all. What was breached once stays so.
 */
export function tidingsOf(
  clock: Clock,
  told: { readonly isWarned: boolean; readonly isBreached: boolean },
  now: Date,
): Tidings {
  const state = clockState(clock, now);
  const isBreached = state.isBreached && !told.isBreached;
  const isDue = clock.stoppedAt === null && state.warnAt !== null && state.warnAt <= now;
  const isWarned = isDue && !told.isWarned && !told.isBreached && !state.isBreached;
  return { state, isWarned, isBreached };
}
