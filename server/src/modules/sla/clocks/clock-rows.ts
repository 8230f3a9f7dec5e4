import { Priority } from '@zhiyin/domain/inbox';
import { type SlaMetric, slaMetrics } from '@zhiyin/domain/sla';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

export const clockColumns = [
  'clockId',
  'conversationId',
  'metric',
  'anchoredAt',
  'policyId',
  'revision',
  'priority',
  'targetSeconds',
  'startedAt',
  'phase',
  'dueAt',
  'warnsAt',
  'warnPercents',
  'warnedCount',
  'wakeAt',
  'remainingSeconds',
  'asOf',
  'endedAt',
  'breachedAt',
  'outcome',
  'decidedAt',
  'channel',
  'assigneeId',
  'teamId',
] as const;

const Metric = z.enum(slaMetrics);
export const Phase = z.enum(['running', 'paused', 'ended', 'void']);
export type Phase = z.infer<typeof Phase>;
const Outcome = z.enum(['kept', 'breached']).nullable();

/** A clock as the database keeps it. */
export interface ClockRow {
  readonly clockId: string;
  readonly conversationId: string;
  readonly metric: SlaMetric;
  readonly anchoredAt: Date;
  readonly policyId: string;
  readonly revision: number;
  readonly priority: Priority;
  readonly targetSeconds: number;
  readonly startedAt: Date;
  readonly phase: Phase;
  readonly dueAt: Date | null;
  readonly warnsAt: readonly Date[];
  readonly warnPercents: readonly number[];
  /** How many of the warnings were told. */
  readonly warnedCount: number;
  readonly wakeAt: Date | null;
  readonly remainingSeconds: number;
  readonly asOf: Date;
  readonly endedAt: Date | null;
  readonly breachedAt: Date | null;
  readonly outcome: 'kept' | 'breached' | null;
  readonly decidedAt: Date | null;
  readonly channel: string;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
}

interface Raw extends Omit<ClockRow, 'metric' | 'priority' | 'phase' | 'outcome'> {
  readonly metric: string;
  readonly priority: string;
  readonly phase: string;
  readonly outcome: string | null;
}

export function readRow(row: Raw): ClockRow {
  return {
    ...row,
    metric: Metric.parse(row.metric),
    priority: Priority.parse(row.priority),
    phase: Phase.parse(row.phase),
    outcome: Outcome.parse(row.outcome),
  };
}

/** All clocks of a conversation, held until the transaction ends when they are to be changed. */
export async function clocksOfConversation(
  tx: Tx,
  conversationId: string,
  isHeld: boolean,
): Promise<ClockRow[]> {
  const rows = tx.db
    .selectFrom('slaClocks')
    .select(clockColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('clockId');
  return (await (isHeld ? rows.forUpdate() : rows).execute()).map(readRow);
}

/** What names a clock within its conversation. */
export function nameOf({ metric, anchoredAt }: Pick<ClockRow, 'metric' | 'anchoredAt'>): string {
  return `${metric} ${anchoredAt.getTime()}`;
}
