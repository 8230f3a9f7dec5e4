import {
  bestBoxMetric,
  cesMetric,
  csiMetric,
  npsMetric,
  surveyResponseRateMetric,
  surveysReadAnswers,
  topBoxMetric,
} from '@zhiyin/domain/surveys';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

const isAnonymous = sql`(s.plan ->> 'isAnonymous')::boolean`;
/** Of an anonymous survey no answer is found by whom it is about. */
const named = (column: string) => sql`case when ${isAnonymous} then null else ${sql.ref(column)} end`;

const ofResponses = {
  may: surveysReadAnswers,
  from: sql`survey_responses r join surveys s on s.workspace_id = r.workspace_id and s.survey_id = r.survey_id`,
  workspaceId: sql.ref('r.workspace_id'),
  id: sql.ref('r.response_id'),
  at: sql.ref('r.answered_at'),
  where: sql<SqlBool>`r.left_out is null and r.is_shown`,
  columns: {
    way: named('r.way'),
    customerClass: named('r.customer_class'),
    channel: named('r.channel'),
    assignee: named('r.agent_id'),
    team: named('r.team_id'),
  },
} as const;

/** 1 from a mark on, 0 below it, null where none was given. */
const from = (column: string, mark: number) => sql`(${sql.ref(column)} >= ${sql.lit(mark)})::int`;

/** What was answered of the three, each with its weight, or 1 where the shop never said any. */
const items = ['attitude', 'quality', 'efficiency'].map((name) => {
  const weight = sql`coalesce((select ${sql.ref(`${name}_weight`)} from survey_settings
    where workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid), 1)`;
  return sql`(${sql.ref(`r.${name}`)}, ${weight})`;
});
/** Σ w (x − 1) ∕ (4 Σ w), from 0 to 100; null where nothing that has a weight was answered. */
const index = sql`(select 100 * sum(weight * (mark - 1))::float8 / nullif(4 * sum(weight), 0)
  from (values ${sql.join(items)}) as asked (mark, weight) where mark is not null)`;

/** Everything that is asked of all surveys together. */
export const surveyMetricSources: readonly MetricSource[] = [
  { ...ofResponses, metric: npsMetric, value: sql.ref('r.recommend'), aggregate: 'nps' },
  { ...ofResponses, metric: cesMetric, value: from('r.effort', 5), aggregate: 'share' },
  { ...ofResponses, metric: topBoxMetric, value: from('r.overall', 4), aggregate: 'share' },
  { ...ofResponses, metric: bestBoxMetric, value: from('r.overall', 5), aggregate: 'share' },
  { ...ofResponses, metric: csiMetric, value: sql`${index}::float8`, aggregate: 'average' },
  {
    may: surveysReadAnswers,
    metric: surveyResponseRateMetric,
    from: sql`survey_invitations i`,
    workspaceId: sql.ref('i.workspace_id'),
    id: sql.ref('i.invitation_id'),
    at: sql.ref('i.sent_at'),
    where: sql<SqlBool>`i.state in ('sent', 'answered', 'expired', 'refused', 'ended')`,
    value: sql`(i.state = 'answered')::int`,
    columns: {
      way: sql.ref('i.way'),
      customerClass: sql.ref('i.customer_class'),
      channel: sql.ref('i.channel'),
      assignee: sql.ref('i.agent_id'),
      team: sql.ref('i.team_id'),
    },
    aggregate: 'share',
  },
];
