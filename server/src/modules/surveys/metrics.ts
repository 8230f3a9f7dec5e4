import {
  averageScoreMetric,
  csatMetric,
  responseRateMetric,
  solvedRateMetric,
  surveysRead,
} from '@zhiyin/domain/surveys';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { surveyMetricSources } from './survey-metrics.ts';

const asks = {
  may: surveysRead,
  keeps: { touchedBy: ['asks', 'of-conversations'] },
  from: sql`asks a join conversations c on c.workspace_id = a.workspace_id and c.conversation_id = a.conversation_id`,
  workspaceId: sql.ref('a.workspace_id'),
  id: sql.ref('a.conversation_id'),
  conversation: sql.ref('a.conversation_id'),
  isVisible,
  columns: {
    channel: sql.ref('c.channel'),
    assignee: sql.ref('a.agent_id'),
    team: sql.ref('a.team_id'),
    reason: sql.ref('c.reason_key'),
    customer: sql.ref('a.customer_id'),
  },
  aggregate: 'share',
} as const;
const answeredAt = sql.ref('a.answered_at');

export const metrics: readonly MetricSource[] = [
  {
    ...asks,
    metric: csatMetric,
    at: answeredAt,
    value: sql`case when a.score >= 4 then 1 when a.score < 4 then 0 end`,
  },
  { ...asks, metric: averageScoreMetric, at: answeredAt, value: sql.ref('a.score'), aggregate: 'average' },
  { ...asks, metric: solvedRateMetric, at: answeredAt, value: sql`a.solved::int` },
  {
    ...asks,
    metric: responseRateMetric,
    at: sql.ref('a.asked_at'),
    value: sql`(a.answered_at is not null)::int`,
    where: sql<SqlBool>`(a.answered_at is not null or a.ended_why is distinct from 'reopened')`,
  },
  ...surveyMetricSources,
];
