import {
  inboxRead,
  promiseKeptRateMetric,
  promisesBrokenMetric,
  promisesKeptMetric,
} from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { isVisible } from '../metrics.ts';

const promises = {
  may: inboxRead,
  from: sql`promises p join conversations c on c.workspace_id = p.workspace_id and c.conversation_id = p.conversation_id`,
  workspaceId: sql.ref('p.workspace_id'),
  id: sql.ref('p.promise_id'),
  conversation: sql.ref('p.conversation_id'),
  isVisible,
  columns: {
    promise: sql.ref('p.promise'),
    assignee: sql.ref('p.member_id'),
    team: sql.ref('c.team_id'),
    channel: sql.ref('c.channel'),
  },
};
const isKept = sql<SqlBool>`p.state = 'kept'`;
const isBroken = sql<SqlBool>`p.broken_at is not null`;

export const promiseMetrics: readonly MetricSource[] = [
  { ...promises, metric: promisesKeptMetric, at: sql.ref('p.kept_at'), where: isKept, aggregate: 'count' },
  {
    ...promises,
    metric: promisesBrokenMetric,
    at: sql.ref('p.broken_at'),
    where: isBroken,
    aggregate: 'count',
  },
  {
    ...promises,
    metric: promiseKeptRateMetric,
    at: sql`coalesce(p.broken_at, p.kept_at)`,
    where: sql<SqlBool>`(p.state = 'kept' or p.broken_at is not null)`,
    value: sql`case when p.broken_at is null then 1 else 0 end`,
    aggregate: 'share',
  },
];
