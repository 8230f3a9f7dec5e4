import { Priority } from '@zhiyin/domain/inbox';
import { SlaMetric, type SlaSubject, slaSubjects } from '@zhiyin/domain/sla';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

export const clockColumns = [
  'clockId',
  'subjectKind',
  'subjectId',
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

const Kind = z.enum(slaSubjects);
export const Phase = z.enum(['running', 'paused', 'ended', 'void']);
export type Phase = z.infer<typeof Phase>;
const Outcome = z.enum(['kept', 'breached']).nullable();

/** A clock as the database keeps it. */
export interface ClockRow {
  readonly clockId: string;
  readonly subjectKind: SlaSubject;
  readonly subjectId: string;
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

interface Raw extends Omit<ClockRow, 'subjectKind' | 'metric' | 'priority' | 'phase' | 'outcome'> {
  readonly subjectKind: string;
  readonly metric: string;
  readonly priority: string;
  readonly phase: string;
  readonly outcome: string | null;
}

export function readRow(row: Raw): ClockRow {
  return {
    ...row,
    subjectKind: Kind.parse(row.subjectKind),
    metric: SlaMetric.parse(row.metric),
    priority: Priority.parse(row.priority),
    phase: Phase.parse(row.phase),
    outcome: Outcome.parse(row.outcome),
  };
}

/** All clocks of a conversation or a ticket, held until the transaction ends when they are to be changed. */
export async function clocksOfSubject(tx: Tx, subjectId: string, isHeld: boolean): Promise<ClockRow[]> {
  const rows = tx.db
    .selectFrom('slaClocks')
    .select(clockColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('subjectId', '=', subjectId)
    .orderBy('clockId');
  return (await (isHeld ? rows.forUpdate() : rows).execute()).map(readRow);
}

/** What names a clock within what it is about. */
export function nameOf({ metric, anchoredAt }: Pick<ClockRow, 'metric' | 'anchoredAt'>): string {
  return `${metric} ${anchoredAt.getTime()}`;
}
