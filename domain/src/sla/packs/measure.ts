import { Temporal } from 'temporal-polyfill';
import type { PlatformRule } from './rule.ts';
import type { PlatformTurn } from './turns.ts';

/** How a shop does under a platform's rule. */
export interface Measured {
  /** Turns, or buyers for `served-buyers`, whose outcome is known. */
  readonly count: number;
  /** Of these, answered in time. */
  readonly inTime: number;
  /** Turns that wait and can still be in time. */
  readonly pending: number;
  /** A share from 0 to 1, or seconds for an average; null when nothing counts. */
  readonly value: number | null;
}

/**
 * What a rule says of some turns at a moment. Turns that began outside its hours do not count; one without an answer
 * counts as missed once its time is over, and not at all before.
 *
 * @example taobao's average of turns of 30, 80 and 900 seconds and two that nobody answered:
 * (30 + 80 + 600 + 600 + 600) / 5 = 382
 */
export function measureRule(rule: PlatformRule, turns: readonly PlatformTurn[], now: Date): Measured {
  const counted = turns.filter((turn) => isInHours(rule, turn.startedAt));
  const known = counted.flatMap((turn) => {
    const seconds = secondsOf(rule, turn, now);
    return seconds === null
      ? []
      : [{ turn, seconds, isInTime: seconds <= rule.targetSeconds && isAnswered(turn) }];
  });
  const pending = counted.length - known.length;
  if (rule.measure === 'average-seconds') {
    const sum = known.reduce((total, { seconds }) => total + Math.min(seconds, rule.targetSeconds), 0);
    const inTime = known.filter(({ isInTime }) => isInTime).length;
    return { count: known.length, inTime, pending, value: known.length === 0 ? null : sum / known.length };
  }
  const units =
    rule.measure === 'served-buyers' ? buyersOf(rule, known) : known.map(({ isInTime }) => isInTime);
  const inTime = units.filter(Boolean).length;
  return { count: units.length, inTime, pending, value: units.length === 0 ? null : inTime / units.length };
}

/**
 * How many of the next turns may be missed before the goal is: the largest k for which the goal still holds when the
 * next k are all missed. 0 when it is missed already; null when nothing was counted yet.
 *
 * @example 95 of 100 in time and a goal of 90 %: 95 / (100 + 5) = 90.5 %, 95 / (100 + 6) = 89.6 %, so 5
 */
export function mayStillMiss(
  rule: PlatformRule,
  { count, inTime, value }: Measured,
  goal: number,
): number | null {
  if (value === null) return null;
  // Shares are not exact in binary: half a billionth of a turn is none.
  const whole = (turns: number): number => Math.max(0, Math.floor(turns + 5e-10));
  if (rule.measure !== 'average-seconds') return goal <= 0 ? null : whole(inTime / goal - count);
  if (rule.targetSeconds <= goal) return null;
  return whole((count * (goal - value)) / (rule.targetSeconds - goal));
}

/** A rule that a chat is about to miss, or has missed with its present turn. */
export interface Threat {
  readonly ruleKey: string;
  readonly startedAt: Date;
  /** Negative once it is missed. */
  readonly secondsLeft: number;
}

/** What the turn that waits now means under each rule: most pressing first; turns outside the hours threaten nothing. */
export function threatsOf(rules: readonly PlatformRule[], startedAt: Date, now: Date): Threat[] {
  const waitedSeconds = (now.getTime() - startedAt.getTime()) / 1000;
  return rules
    .filter((rule) => isInHours(rule, startedAt))
    .map((rule) => ({ ruleKey: rule.key, startedAt, secondsLeft: rule.targetSeconds - waitedSeconds }))
    .toSorted((a, b) => a.secondsLeft - b.secondsLeft);
}

/** True when a turn that begins at a moment counts. */
export function isInHours({ hours }: PlatformRule, at: Date): boolean {
  const time = localOf(hours.timeZone, at).toPlainTime().toString({ smallestUnit: 'minute' });
  return time >= hours.from && time < hours.to;
}

/** Seconds until the answer; until its time was over without one; null while it can still be in time. */
function secondsOf(rule: PlatformRule, turn: PlatformTurn, now: Date): number | null {
  const { startedAt, answeredAt, isHandedOver } = turn;
  if (answeredAt !== null) return (answeredAt.getTime() - startedAt.getTime()) / 1000;
  const waited = (now.getTime() - startedAt.getTime()) / 1000;
  return isHandedOver || waited > rule.targetSeconds ? Math.max(waited, rule.targetSeconds) : null;
}

function isAnswered({ answeredAt }: PlatformTurn): boolean {
  return answeredAt !== null;
}

/** For each buyer and day whether every turn was in time. */
function buyersOf(
  { hours }: PlatformRule,
  known: readonly { turn: PlatformTurn; isInTime: boolean }[],
): boolean[] {
  const days = Map.groupBy(
    known,
    ({ turn }) => `${turn.customerId} ${localOf(hours.timeZone, turn.startedAt).toPlainDate().toString()}`,
  );
  return [...days.values()].map((turns) => turns.every(({ isInTime }) => isInTime));
}

function localOf(timeZone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
