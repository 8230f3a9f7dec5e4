import { describe, expect, it } from 'vitest';
import { aroundTheClock } from '../kit/calendar/calendar.ts';
import { clockState } from '../kit/clock/clock.ts';
import { answerClock, clockAfter, tidingsOf } from './answer-clock.ts';
import { handoffMoveKeys, handoffMoves, handoffStates, isMoveFrom } from './moves.ts';

const calendar = aroundTheClock;
const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, hours));
const aClock = () =>
  answerClock(
    { startedAt: at(0), targetSeconds: 4 * 3600, warnPercent: 75, pauses: [], stoppedAt: null },
    calendar,
  );
const nothingTold = { isWarned: false, isBreached: false };

describe('the moves of a hand-off', () => {
  it.each(['closed', 'withdrawn'] as const)('end where it is %s', (state) =>
    expect(handoffMoveKeys.filter((key) => isMoveFrom(key, state))).toEqual([]),
  );

  it('lead to every state but where it begins, and from every state that is no end', () => {
    const reached = new Set<string>(handoffMoveKeys.map((key) => handoffMoves[key].to));
    expect(handoffStates.filter((state) => !reached.has(state))).toEqual([]);
    const stuck = handoffStates.filter((state) => !handoffMoveKeys.some((key) => isMoveFrom(key, state)));
    expect(stuck).toEqual(['closed', 'withdrawn']);
  });
});

describe('the clock of an answer', () => {
  it('stands still while the hand-off is returned', () => {
    const again = clockAfter(clockAfter(aClock(), 'return', at(1)), 'send-again', at(20));
    expect(clockState(again, at(21))).toMatchObject({ elapsedSeconds: 2 * 3600, isBreached: false });
    expect(clockState(again, at(21)).dueAt).toEqual(at(23));
  });

  it('runs on when the answer is disputed; the time in between does not count', () => {
    const disputed = clockAfter(clockAfter(aClock(), 'answer', at(3)), 'dispute', at(30));
    expect(clockState(disputed, at(31)).dueAt).toEqual(at(31));
    expect(tidingsOf(disputed, nothingTold, at(31))).toMatchObject({ isBreached: true, isWarned: false });
  });

  it.each([
    { hours: 2, told: nothingTold, warned: false, breached: false, why: 'there is time left' },
    { hours: 3, told: nothingTold, warned: true, breached: false, why: 'three quarters are gone' },
    {
      hours: 3,
      told: { ...nothingTold, isWarned: true },
      warned: false,
      breached: false,
      why: 'it was told',
    },
    { hours: 4, told: nothingTold, warned: false, breached: true, why: 'the breach says it all' },
    {
      hours: 9,
      told: { isWarned: true, isBreached: true },
      warned: false,
      breached: false,
      why: 'it was told',
    },
  ])('at $hours h tells warning $warned, breach $breached, as $why', ({ hours, told, warned, breached }) => {
    const tidings = tidingsOf(aClock(), told, at(hours));
    expect([tidings.isWarned, tidings.isBreached]).toEqual([warned, breached]);
  });

  it('is in time when the answer comes at the very deadline', () => {
    expect(tidingsOf(clockAfter(aClock(), 'answer', at(4)), nothingTold, at(9)).isBreached).toBe(false);
    expect(tidingsOf(clockAfter(aClock(), 'answer', at(5)), nothingTold, at(9)).isBreached).toBe(true);
  });
});
