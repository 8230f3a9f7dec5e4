import { readClock, type SlaClock } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import type { StoredPolicy } from '../policies/stored-policies.ts';
import type { Promised } from '../subjects/promised.ts';
import { type ClockRow, nameOf } from './clock-rows.ts';

interface Given {
  readonly promised: Promised;
  readonly clocks: readonly SlaClock[];
  readonly policy: StoredPolicy | null;
  readonly stored: readonly ClockRow[];
}

/** A clock to be written, and what it came to just now. */
export interface Settled {
  readonly row: ClockRow;
  readonly came: 'kept' | 'breached' | null;
}

/** Compares the clocks as they should be with those that are stored, and answers what is to be written. */
export function settleClocks(tx: Tx, { promised, clocks, policy, stored }: Given): Settled[] {
  const byName = new Map(stored.map((row) => [nameOf(row), row]));
  const wanted = new Set(clocks.map(nameOf));
  const changed = clocks.flatMap((clock) => {
    if (!policy) return [];
    const before = byName.get(nameOf(clock));
    if (before && isDecided(before, clock)) return [];
    const row = rowOf(tx, promised, clock, policy, before);
    return before && isSame(before, row.row) ? [] : [row];
  });
  const dropped = stored
    .filter((row) => !wanted.has(nameOf(row)) && row.endedAt === null)
    .map((row) => ({ row: dropRow(tx, row), came: null }));
  return [...changed, ...dropped];
}

function rowOf(
  tx: Tx,
  promised: Promised,
  clock: SlaClock,
  { policyId, revision, terms }: StoredPolicy,
  before: ClockRow | undefined,
): Settled {
  const now = tx.system.now();
  const { phase, dueAt, warnsAt, isBreached, remainingSeconds } = readClock(clock, terms.warnings, now);
  const isOver = phase === 'ended' || phase === 'void';
  // A breach that was told stays one, whatever the clock would say now.
  const breachedAt = before?.breachedAt ?? (isOver && isBreached ? dueAt : null);
  const outcome = breachedAt ? 'breached' : phase === 'ended' ? 'kept' : null;
  const { subjectKind, subjectId, channel, assigneeId, teamId } = promised;
  const whose = before?.outcome === outcome && before.outcome !== null ? before : { assigneeId, teamId };
  const warnedCount = Math.min(before?.warnedCount ?? 0, warnsAt.length);
  const row: ClockRow = {
    clockId: before?.clockId ?? tx.system.newId(),
    subjectKind,
    subjectId,
    metric: clock.metric,
    anchoredAt: clock.anchoredAt,
    policyId,
    revision,
    priority: clock.priority,
    targetSeconds: clock.clock.targetSeconds ?? 0,
    startedAt: clock.clock.startedAt,
    phase: phase === 'void' && breachedAt ? 'ended' : phase,
    dueAt,
    warnsAt,
    warnPercents: terms.warnings.slice(0, warnsAt.length),
    warnedCount,
    wakeAt: isOver || breachedAt ? null : (warnsAt[warnedCount] ?? dueAt),
    remainingSeconds,
    asOf: isOver ? (clock.clock.stoppedAt ?? now) : now,
    endedAt: isOver ? clock.clock.stoppedAt : null,
    breachedAt,
    outcome,
    decidedAt: breachedAt ?? (outcome === 'kept' ? clock.clock.stoppedAt : null),
    channel,
    assigneeId: whose.assigneeId,
    teamId: whose.teamId,
  };
  return { row, came: outcome === (before?.outcome ?? null) ? null : outcome };
}

/** It came to something, and it ended when it ended: what is changed afterwards does not rewrite it. */
function isDecided({ outcome, endedAt }: ClockRow, { clock }: SlaClock): boolean {
  return outcome !== null && endedAt !== null && clock.stoppedAt?.getTime() === endedAt.getTime();
}

/** Its policy promises it no more: it ends without counting, unless it was late already. */
function dropRow(tx: Tx, row: ClockRow): ClockRow {
  const now = tx.system.now();
  return { ...row, phase: row.breachedAt ? 'ended' : 'void', wakeAt: null, endedAt: now, asOf: now };
}

const told = [
  'policyId',
  'revision',
  'priority',
  'targetSeconds',
  'phase',
  'outcome',
  'warnedCount',
] as const satisfies readonly (keyof ClockRow)[];
const moments = ['startedAt', 'dueAt', 'wakeAt', 'endedAt', 'breachedAt'] as const;

function isSame(before: ClockRow, now: ClockRow): boolean {
  const isTold = told.every((key) => before[key] === now[key]);
  const isTimed = moments.every((key) => before[key]?.getTime() === now[key]?.getTime());
  const warns = (row: ClockRow): string => row.warnsAt.map((at) => at.getTime()).join();
  return isTold && isTimed && warns(before) === warns(now);
}
