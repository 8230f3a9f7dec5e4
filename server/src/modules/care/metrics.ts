import {
  careRead,
  followUpRateMetric,
  followUpRatingMetric,
  inTimeRateMetric,
  problemRateMetric,
  reachedRateMetric,
} from '@zhiyin/domain/care';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

const columns = {
  channel: sql.ref('c.channel'),
  team: sql.ref('c.team_id'),
  reason: sql.ref('c.reason_key'),
  customer: sql.ref('c.customer_id'),
};
const ended = {
  may: careRead,
  keeps: { touchedBy: ['follow_ups', 'of-conversations'] },
  from: sql`follow_ups f join conversations c on c.workspace_id = f.workspace_id and c.conversation_id = f.conversation_id`,
  workspaceId: sql.ref('f.workspace_id'),
  id: sql.ref('f.follow_up_id'),
  conversation: sql.ref('f.conversation_id'),
  at: sql.ref('f.ended_at'),
  where: sql<SqlBool>`f.state in ('done', 'given-up')`,
  isVisible,
  columns: {
    ...columns,
    owner: sql.ref('f.owner_id'),
    why: sql.ref('f.reason'),
    outcome: sql.ref('f.outcome'),
  },
  aggregate: 'share',
} as const;

export const metrics: readonly MetricSource[] = [
  {
    metric: followUpRateMetric,
    may: careRead,
    from: sql`conversations c`,
    workspaceId: sql.ref('c.workspace_id'),
    id: sql.ref('c.conversation_id'),
    conversation: sql.ref('c.conversation_id'),
    at: sql.ref('c.closed_at'),
    value: sql`(exists (select from follow_ups f where f.workspace_id = c.workspace_id
      and f.conversation_id = c.conversation_id and f.state = 'done'))::int`,
    where: sql<SqlBool>`c.closed_at is not null`,
    isVisible,
    keeps: { touchedBy: ['conversations', 'of-follow_ups'] },
    columns,
    aggregate: 'share',
  },
  { ...ended, metric: reachedRateMetric, value: sql`f.is_reached::int` },
  { ...ended, metric: followUpRatingMetric, value: sql.ref('f.rating'), aggregate: 'average' },
  { ...ended, metric: inTimeRateMetric, value: sql`(f.overdue_at is null)::int` },
  {
    ...ended,
    metric: problemRateMetric,
    value: sql`(f.outcome = 'still-a-problem')::int`,
    where: sql<SqlBool>`f.state = 'done'`,
  },
];
