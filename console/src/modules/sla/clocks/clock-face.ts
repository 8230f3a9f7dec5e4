import type { ClockView } from '@zhiyin/domain/sla';
import type { Tone } from '#ui/theme/tokens.ts';

/** How a clock looks at a moment: its colour, and the seconds it shows. */
export interface ClockFace {
  readonly tone: Tone;
  /** Until it is due, by the clock on the wall; negative once it is late. Of a paused one, the open seconds left. */
  readonly seconds: number;
  readonly state: 'running' | 'late' | 'paused' | 'ended';
}

/** Green with time left, amber after its first warning, red when it is late; ash when it stands still or is over. */
export function clockFace(clock: ClockView, now: Date): ClockFace {
  const { phase, dueAt, warnAt, isBreached, remainingSeconds } = clock;
  if (phase === 'ended' || phase === 'void') {
    return { tone: isBreached ? 'seal' : 'ash', seconds: remainingSeconds, state: 'ended' };
  }
  if (dueAt === null) {
    return { tone: isBreached ? 'seal' : 'ash', seconds: remainingSeconds, state: 'paused' };
  }
  const seconds = (Date.parse(dueAt) - now.getTime()) / 1000;
  if (isBreached || seconds <= 0) return { tone: 'seal', seconds: Math.min(seconds, 0), state: 'late' };
  const isWarned = warnAt !== null && Date.parse(warnAt) <= now.getTime();
  return { tone: isWarned ? 'amber' : 'jade', seconds, state: 'running' };
}
