import type { Standing } from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { Promised } from '../subjects/promised.ts';
import type { Settled } from './settle-clocks.ts';
import { tell } from './tell.ts';

interface Known {
  readonly position: number;
  readonly edition: number;
  readonly policyId: string | null;
  readonly isClosed: boolean;
  /** Null for a thing of which no fact tells. */
  readonly standing: Standing | null;
}

/** Writes the clocks and how far what they are about is known, in one statement, and tells what they came to. */
export async function writeClocks(
  tx: Tx,
  settled: readonly Settled[],
  promised: Promised,
  known: Known,
): Promise<void> {
  tx.later(writing(tx, settled, promised, known));
  for (const { row, came } of settled) if (came) await tell(tx, came, row, promised);
}

function writing(tx: Tx, settled: readonly Settled[], { subjectKind, subjectId }: Promised, known: Known) {
  const rows = JSON.stringify(settled.map(({ row }) => row));
  return sql`
    with told as (
      select * from jsonb_to_recordset(${rows}::jsonb) as t (
        "clockId" uuid, metric text, "anchoredAt" timestamptz, "policyId" uuid, revision int, priority text,
        "targetSeconds" int, "startedAt" timestamptz, phase text, "dueAt" timestamptz, "warnsAt" timestamptz[],
        "warnPercents" int[], "warnedCount" int, "wakeAt" timestamptz, "remainingSeconds" double precision,
        "asOf" timestamptz, "endedAt" timestamptz, "breachedAt" timestamptz, outcome text, "decidedAt" timestamptz,
        channel text, "assigneeId" uuid, "teamId" uuid)
    ), kept as (
      insert into sla_clocks (workspace_id, subject_kind, subject_id, clock_id, metric, anchored_at, policy_id, revision,
        priority, target_seconds, started_at, phase, due_at, warns_at, warn_percents, warned_count, wake_at,
        remaining_seconds, as_of, ended_at, breached_at, outcome, decided_at, channel, assignee_id, team_id)
      select ${tx.workspaceId}, ${subjectKind}, ${subjectId}, "clockId", metric, "anchoredAt", "policyId", revision,
        priority, "targetSeconds", "startedAt", phase, "dueAt", "warnsAt", "warnPercents", "warnedCount", "wakeAt",
        "remainingSeconds", "asOf", "endedAt", "breachedAt", outcome, "decidedAt", channel, "assigneeId", "teamId"
      from told
      on conflict (workspace_id, clock_id) do update set policy_id = excluded.policy_id, revision = excluded.revision,
        priority = excluded.priority, target_seconds = excluded.target_seconds, started_at = excluded.started_at,
        phase = excluded.phase, due_at = excluded.due_at, warns_at = excluded.warns_at,
        warn_percents = excluded.warn_percents, warned_count = excluded.warned_count, wake_at = excluded.wake_at,
        remaining_seconds = excluded.remaining_seconds, as_of = excluded.as_of, ended_at = excluded.ended_at,
        breached_at = excluded.breached_at, outcome = excluded.outcome, decided_at = excluded.decided_at,
        assignee_id = excluded.assignee_id, team_id = excluded.team_id
    )
    update sla_standings set position = ${known.position}, edition = ${known.edition},
      policy_id = ${known.policyId}, is_closed = ${known.isClosed}, standing = ${known.standing && JSON.stringify(known.standing)}::jsonb
    where workspace_id = ${tx.workspaceId} and subject_id = ${subjectId}`;
}
