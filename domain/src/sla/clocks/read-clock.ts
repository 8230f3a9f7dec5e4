import { clockState } from '../../kit/clock/clock.ts';
import type { SlaClock } from './clocks-of.ts';

/** What a clock shows at a moment, with every warning of its policy. */
export interface ClockReading {
  readonly phase: 'running' | 'paused' | 'ended' | 'void';
  /** Open seconds. */
  readonly elapsedSeconds: number;
  /** Negative once it is late. */
  readonly remainingSeconds: number;
  /** Null while a pause leaves it open, and in hours that never come. */
  readonly dueAt: Date | null;
  /** The moments of the warnings, in order; none while `dueAt` is null. */
  readonly warnsAt: readonly Date[];
  readonly isBreached: boolean;
}

/** Reads a clock of a policy; `warnings` are percents of the target. */
export function readClock({ clock, isVoid }: SlaClock, warnings: readonly number[], now: Date): ClockReading {
  const { phase, elapsedSeconds, remainingSeconds, dueAt, isBreached } = clockState(clock, now);
  const warnsAt = warnings.flatMap((percent) => {
    const { warnAt } = clockState({ ...clock, warnAtShare: percent / 100 }, now);
    return dueAt === null || warnAt === null ? [] : [warnAt];
  });
  const isPaused = clock.stoppedAt === null && clock.pauses.at(-1)?.to === null;
  const ended = isVoid && !isBreached ? 'void' : 'ended';
  return {
    phase: phase === 'stopped' ? ended : isPaused ? 'paused' : 'running',
    elapsedSeconds,
    remainingSeconds: remainingSeconds ?? 0,
    dueAt,
    warnsAt,
    isBreached,
  };
}
