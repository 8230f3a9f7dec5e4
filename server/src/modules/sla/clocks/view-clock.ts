import type { ClockView } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';
import { type StateLabel, stateLabels } from '../subjects/flow-states.ts';
import type { ClockRow } from './clock-rows.ts';

/** Clocks of one kind of thing as the API gives them, in their order. */
export async function viewClocks(tx: Tx, rows: readonly ClockRow[]): Promise<ClockView[]> {
  const [first] = rows;
  if (!first) return [];
  const labelOf = await stateLabels(
    tx,
    first.subjectKind,
    rows.map(({ metric }) => metric),
  );
  return rows.map((row) => view(row, labelOf));
}

function view(row: ClockRow, labelOf: StateLabel): ClockView {
  const { clockId, metric, policyId, priority, targetSeconds, phase, remainingSeconds } = row;
  return {
    clockId,
    metric,
    stateLabel: labelOf(metric),
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
