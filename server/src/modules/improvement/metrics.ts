import {
  actionsInTimeMetric,
  findingAgeMetric,
  findingDaysMetric,
  improvementRead,
  openFindingsMetric,
  provedShareMetric,
} from '@zhiyin/domain/improvement';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

const ofFindings = {
  may: improvementRead,
  from: sql`findings f`,
  workspaceId: sql.ref('f.workspace_id'),
  id: sql.ref('f.finding_id'),
  columns: {
    origin: sql.ref('f.origin'),
    owner: sql.ref('f.owner_id'),
    reason: sql.ref('f.reason_key'),
    outcome: sql.ref('f.outcome'),
  },
} as const;
const open = {
  ...ofFindings,
  at: sql.ref('f.opened_at'),
  lasts: { until: sql.ref('f.closed_at'), counts: 'at-the-end' },
} as const;
const closed = { ...ofFindings, at: sql.ref('f.closed_at') } as const;

export const metrics: readonly MetricSource[] = [
  { ...open, metric: openFindingsMetric, aggregate: 'count' },
  {
    ...open,
    metric: findingAgeMetric,
    value: ({ to }) => sql`extract(epoch from ${to} - f.opened_at)::float8`,
    aggregate: 'average',
  },
  {
    ...closed,
    metric: findingDaysMetric,
    value: sql`extract(epoch from f.closed_at - f.opened_at)::float8`,
    aggregate: 'median',
  },
  {
    ...closed,
    metric: provedShareMetric,
    where: sql<SqlBool>`f.outcome in ('proved', 'disproved')`,
    value: sql`(f.outcome = 'proved')::int`,
    aggregate: 'share',
  },
  {
    metric: actionsInTimeMetric,
    may: improvementRead,
    from: sql`improvement_actions a`,
    workspaceId: sql.ref('a.workspace_id'),
    id: sql.ref('a.action_id'),
    at: sql.ref('a.ended_at'),
    where: sql<SqlBool>`a.state = 'done'`,
    value: sql`(a.ended_at <= a.due_at)::int`,
    columns: { owner: sql.ref('a.owner_id') },
    aggregate: 'share',
  },
];
