import {
  inboxRead,
  stageStandingMetric,
  stageStaysMetric,
  stageTimeMedianMetric,
  stageTimeP90Metric,
} from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { isVisible } from '../metrics.ts';

const stays = {
  may: inboxRead,
  from: sql`stage_stays s join conversations c on c.workspace_id = s.workspace_id and c.conversation_id = s.conversation_id`,
  workspaceId: sql.ref('s.workspace_id'),
  id: sql.ref('s.stay_id'),
  conversation: sql.ref('s.conversation_id'),
  isVisible,
  columns: {
    stage: sql.ref('s.state_key'),
    channel: sql.ref('c.channel'),
    assignee: sql.ref('c.assignee_id'),
    team: sql.ref('c.team_id'),
    reason: sql.ref('c.reason_key'),
    customer: sql.ref('c.customer_id'),
  },
};
const gone = {
  ...stays,
  at: sql.ref('s.left_at'),
  where: sql<SqlBool>`(s.left_at is not null and s.is_whole)`,
};
const took = sql`extract(epoch from s.left_at - s.entered_at)`;

export const stageSources: readonly MetricSource[] = [
  { ...gone, metric: stageTimeMedianMetric, value: took, aggregate: 'median' },
  { ...gone, metric: stageTimeP90Metric, value: took, aggregate: 'p90' },
  { ...gone, metric: stageStaysMetric, aggregate: 'count' },
  {
    ...stays,
    metric: stageStandingMetric,
    at: sql.ref('s.entered_at'),
    where: sql<SqlBool>`s.left_at is null`,
    aggregate: 'count',
  },
];
