import { inboxRead } from '@zhiyin/domain/inbox';
import { slaKeptMetrics } from '@zhiyin/domain/sla';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

const clocks = {
  may: inboxRead,
  from: sql`sla_clocks k join conversations c on c.workspace_id = k.workspace_id and c.conversation_id = k.subject_id`,
  workspaceId: sql.ref('k.workspace_id'),
  id: sql.ref('k.clock_id'),
  conversation: sql.ref('k.subject_id'),
  at: sql.ref('k.decided_at'),
  isVisible,
  columns: {
    channel: sql.ref('k.channel'),
    assignee: sql.ref('k.assignee_id'),
    team: sql.ref('k.team_id'),
    priority: sql.ref('k.priority'),
    policy: sql.ref('k.policy_id'),
  },
  value: sql`case k.outcome when 'kept' then 1 when 'breached' then 0 end`,
  aggregate: 'average',
} as const;

export const metrics: readonly MetricSource[] = [...slaKeptMetrics].map(([kind, metric]) => ({
  ...clocks,
  metric,
  where: sql<SqlBool>`k.metric = ${kind} and k.outcome is not null`,
}));
