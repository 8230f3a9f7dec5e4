import {
  answerClock,
  handoffBreached,
  handoffsWords,
  handoffWarned,
  type KeptClock,
  tidingsOf,
} from '@zhiyin/domain/handoffs';
import { aroundTheClock, type Calendar, type Clock, type ClockState } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { z } from 'zod';
import { findCalendar } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { tellDepartment } from '../notices.ts';
import { changeRow } from '../queries.ts';
import { aboutOf, type HandoffRow } from '../rows.ts';

/** The moment when a hand-off is looked at again; what is done then is `ring`. */
export const bell = dueKind('handoffs:ring', {});

const Pauses = z.array(z.object({ from: z.coerce.date(), to: z.coerce.date().nullable() }));

/** The hours that a hand-off counts in: around the clock without any. */
async function hoursOf(tx: Tx, calendarId: string | null): Promise<Calendar> {
  return calendarId === null ? aroundTheClock : (await findCalendar(tx, calendarId)).definition;
}

/** The clock of a hand-off's answer, in its hours as they are now. */
export async function clockOf(tx: Tx, row: HandoffRow): Promise<Clock> {
  const { sentAt, targetSeconds, warnPercent, stoppedAt } = row;
  const kept: KeptClock = {
    ...{ startedAt: sentAt, targetSeconds, warnPercent, stoppedAt },
    pauses: Pauses.parse(row.pauses),
  };
  return answerClock(kept, await hoursOf(tx, row.calendarId));
}

interface KeptNow {
  readonly row: HandoffRow;
  readonly state: ClockState;
  /** When to look again: always later than now, and null when nothing comes by itself. */
  readonly wakesAt: Date | null;
}

/**
 * As `keepClock`, and sets the bell for when the clock wakes.
 */
export async function runClock(tx: Tx, row: HandoffRow, clock: Clock): Promise<KeptNow> {
  const kept = await keepClock(tx, row, clock);
  if (kept.wakesAt) await schedule(tx, bell, row.handoffId, kept.wakesAt);
  return kept;
}

/**
 * Writes a clock into the row that the caller holds, and tells what it has come to and was not told before. Whatever is
 * late by now is told now, so nothing waits for the bell to be late.
 */
export async function keepClock(tx: Tx, row: HandoffRow, clock: Clock): Promise<KeptNow> {
  const now = tx.system.now();
  const told = { isWarned: row.warnedAt !== null, isBreached: row.breachedAt !== null };
  const { state, isWarned, isBreached } = tidingsOf(clock, told, now);
  const breachedAt = isBreached ? state.dueAt : row.breachedAt;
  const kept = await changeRow(tx, row.handoffId, {
    pauses: sql`${JSON.stringify(clock.pauses)}::jsonb`,
    stoppedAt: clock.stoppedAt,
    dueAt: state.dueAt,
    warnedAt: isWarned ? now : row.warnedAt,
    breachedAt,
    outcome: outcomeOf(clock, row, breachedAt),
  });
  const dueAt = (state.dueAt ?? now).toISOString();
  if (isBreached) {
    await announce(tx, handoffBreached, { ...aboutOf(row), dueAt });
    await tellDepartment(tx, kept, handoffsWords.toldBreached);
  }
  if (isWarned) {
    await announce(tx, handoffWarned, { ...aboutOf(row), dueAt });
    await tellDepartment(tx, kept, handoffsWords.toldWarned);
  }
  return { row: kept, state, wakesAt: wakesAt(kept, state, now) };
}

/** An accepted one has no clock running, and closes by itself. */
function wakesAt({ state, closesAt }: HandoffRow, clock: ClockState, now: Date): Date | null {
  if (state !== 'accepted') return clock.wakeAt;
  return closesAt !== null && closesAt > now ? closesAt : null;
}

/** An answer in time keeps the promise; a breach is never undone. What is taken back kept nothing. */
function outcomeOf(clock: Clock, { state, targetSeconds }: HandoffRow, breachedAt: Date | null) {
  if (breachedAt !== null) return 'breached';
  if (targetSeconds === null || clock.stoppedAt === null || state === 'withdrawn') return null;
  return 'kept';
}
