import type { ClockView } from '@zhiyin/domain/sla';
import type { ClockRow } from './clock-rows.ts';

/** A clock as the API gives it. */
export function viewClock(row: ClockRow): ClockView {
  const { clockId, metric, policyId, priority, targetSeconds, phase, remainingSeconds } = row;
  return {
    clockId,
    metric,
    policyId,
    priority,
    targetSeconds,
    phase,
    remainingSeconds,
    startedAt: row.startedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    warnAt: row.warnsAt[0]?.toISOString() ?? null,
    asOf: row.asOf.toISOString(),
    isBreached: row.breachedAt !== null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
