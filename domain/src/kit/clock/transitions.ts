import type { Clock, Pause } from './clock.ts';

/** Starts a clock. Without `warnAtShare` it warns when three quarters of the target have passed. */
export function startClock(
  clock: Pick<Clock, 'calendar' | 'targetSeconds' | 'startedAt'> & Partial<Pick<Clock, 'warnAtShare'>>,
): Clock {
  const { calendar, targetSeconds, startedAt, warnAtShare = 0.75 } = clock;
  return { calendar, targetSeconds, startedAt, warnAtShare, pauses: [], stoppedAt: null };
}

/** Stops counting for now. A clock that is paused or stopped already stays as it is. */
export function pauseClock(clock: Clock, at: Date): Clock {
  if (clock.stoppedAt !== null || openPause(clock) !== undefined) return clock;
  const from = later(at, clock.pauses.at(-1)?.to ?? clock.startedAt);
  return { ...clock, pauses: [...clock.pauses, { from, to: null }] };
}

/** Counts again. A clock that is not paused stays as it is; a pause without length leaves no trace. */
export function resumeClock(clock: Clock, at: Date): Clock {
  const pause = openPause(clock);
  if (pause === undefined || clock.stoppedAt !== null) return clock;
  const before = clock.pauses.slice(0, -1);
  return { ...clock, pauses: at > pause.from ? [...before, { from: pause.from, to: at }] : before };
}

/** Ends the clock: what was promised is done. The first stop counts; a pause that is still on ends with it. */
export function stopClock(clock: Clock, at: Date): Clock {
  if (clock.stoppedAt !== null) return clock;
  const resumed = resumeClock(clock, at);
  return { ...resumed, stoppedAt: later(at, resumed.pauses.at(-1)?.to ?? clock.startedAt) };
}

/** Runs a stopped clock on, as when a solved ticket is opened again: the time in between counts as a pause. */
export function reopenClock(clock: Clock, at: Date): Clock {
  if (clock.stoppedAt === null) return clock;
  const stopped: Clock = { ...clock, stoppedAt: null };
  return resumeClock(pauseClock(stopped, clock.stoppedAt), at);
}

function openPause(clock: Clock): Pause | undefined {
  const last = clock.pauses.at(-1);
  return last?.to === null ? last : undefined;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
