import {
  suggestionAnswerTimeMetric,
  suggestionsDoneMetric,
  suggestionsInTimeMetric,
  suggestionsMetric,
  suggestionsRead,
} from '@zhiyin/domain/suggestions';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

const ofSuggestions = {
  may: suggestionsRead,
  from: sql`suggestions s`,
  workspaceId: sql.ref('s.workspace_id'),
  id: sql.ref('s.suggestion_id'),
  where: sql<SqlBool>`s.withdrawn_at is null`,
  columns: {
    topic: sql.ref('s.topic'),
    way: sql.ref('s.way'),
    state: sql.ref('s.state'),
    owner: sql.ref('s.owner_id'),
  },
} as const;

export const metrics: readonly MetricSource[] = [
  { ...ofSuggestions, metric: suggestionsMetric, at: sql.ref('s.received_at'), aggregate: 'count' },
  {
    ...ofSuggestions,
    metric: suggestionsInTimeMetric,
    at: sql.ref('s.answer_by'),
    where: ({ now }) =>
      sql<SqlBool>`s.withdrawn_at is null and (s.answered_at is not null or s.answer_by < ${now})`,
    value: sql`coalesce((s.answered_at <= s.answer_by)::int, 0)`,
    aggregate: 'share',
  },
  {
    ...ofSuggestions,
    metric: suggestionAnswerTimeMetric,
    at: sql.ref('s.answered_at'),
    value: sql`extract(epoch from s.answered_at - s.received_at)::float8`,
    aggregate: 'median',
  },
  {
    ...ofSuggestions,
    metric: suggestionsDoneMetric,
    at: sql.ref('s.settled_at'),
    value: sql`(s.state = 'done')::int`,
    aggregate: 'share',
  },
];
