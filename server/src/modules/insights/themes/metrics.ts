import {
  complainingShareMetric,
  displeasedShareMetric,
  placedShareMetric,
  sentencesMetric,
  themesRead,
} from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { isSaidTo, shownSentences } from './shown.ts';

/** A theme was merged into another, and that perhaps into a third: the last one holds the sentence. */
const holder = sql`(
  with recursive held (theme_id, steps) as (
    select s.theme_id, 0
    union all
    select t.merged_into, held.steps + 1 from held
      join themes t on t.workspace_id = s.workspace_id and t.theme_id = held.theme_id
      where t.merged_into is not null and held.steps < 60)
  select theme_id from held order by steps desc limit 1)`;

const sentences = {
  may: themesRead,
  from: shownSentences,
  workspaceId: sql.ref('s.workspace_id'),
  id: sql.ref('s.sentence_id'),
  at: sql.ref('s.said_at'),
  conversation: sql.ref('s.conversation_id'),
  isVisible: isSaidTo,
  columns: {
    theme: holder,
    feeling: sql.ref('s.feeling'),
    saidIn: sql.ref('s.source'),
    channel: sql.ref('c.channel'),
    assignee: sql.ref('c.assignee_id'),
    team: sql.ref('c.team_id'),
    reason: sql.ref('c.reason_key'),
  },
} as const;

export const themeSources: readonly MetricSource[] = [
  { ...sentences, metric: sentencesMetric, aggregate: 'count' },
  {
    ...sentences,
    metric: displeasedShareMetric,
    value: sql`(s.feeling = 'negative')::int`,
    aggregate: 'share',
  },
  { ...sentences, metric: complainingShareMetric, value: sql`s.is_complaint::int`, aggregate: 'share' },
  { ...sentences, metric: placedShareMetric, value: sql`(s.theme_id is not null)::int`, aggregate: 'share' },
];
