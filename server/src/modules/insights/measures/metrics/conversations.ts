import { inboxRead } from '@zhiyin/domain/inbox';
import {
  abandonmentRateMetric,
  botResponseAverageMetric,
  escalationRateMetric,
  exclusiveHandleTimeMetric,
  firstContactResolutionMetric,
  firstResolutionMetric,
  firstResponseAverageMetric,
  handleTimeMetric,
  oneTouchRateMetric,
  reopenRateMetric,
  serviceLevelMetrics,
  transferRateMetric,
} from '@zhiyin/domain/insights';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { holds, isOld, measuresKept, repeatDays, seconds, setting } from './pieces.ts';

const ref = (column: string) => sql.ref(`c.${column}`);

/** The rows of conversations, which every metric of them starts from. */
export const conversations = {
  may: inboxRead,
  keeps: measuresKept('conversation_measures'),
  from: sql`conversation_measures c`,
  workspaceId: ref('workspace_id'),
  id: ref('conversation_id'),
  conversation: ref('conversation_id'),
  at: ref('opened_at'),
  isVisible,
  columns: {
    channel: ref('channel'),
    assignee: ref('assignee_id'),
    team: ref('team_id'),
    reason: ref('reason_key'),
    customer: ref('person_id'),
    customerClass: sql`case when c.contact_number = 1 then 'new' else 'returning' end`,
    bought: sql`case when c.products = '{}' then 'not-yet' else 'bought' end`,
    product: ref('products'),
    tags: sql`(select k.tag_ids::text[] from conversations k
      where k.workspace_id = c.workspace_id and k.conversation_id = c.conversation_id)`,
  },
};
const share = { ...conversations, aggregate: 'share' } as const;
const closed = { at: ref('closed_at'), where: sql<SqlBool>`c.closed_at is not null` };
const isHandled = sql<SqlBool>`(c.first_response_at is not null or c.transfer_count > 0)`;
const isAbandoned = sql<SqlBool>`(c.closed_at is not null and c.first_customer_at is not null)`;

const outcomes: readonly MetricSource[] = [
  {
    ...conversations,
    metric: firstResolutionMetric,
    at: ref('first_closed_at'),
    value: ref('first_resolution_seconds'),
    aggregate: 'median',
  },
  {
    ...share,
    metric: firstContactResolutionMetric,
    keeps: { ...conversations.keeps, settlesAfterDays: repeatDays },
    value: sql`(c.next_same_at is null or c.next_same_at > c.opened_at + make_interval(days => ${setting('repeatDays')}))::int`,
    where: (asked) =>
      sql<SqlBool>`c.first_customer_at is not null and ${isOld(asked, ref('opened_at'), setting('repeatDays'))}`,
  },
  { ...share, metric: reopenRateMetric, at: ref('first_closed_at'), value: holds(sql`c.reopen_count > 0`) },
  { ...share, metric: transferRateMetric, value: holds(sql`c.transfer_count > 0`), where: isHandled },
  { ...share, metric: escalationRateMetric, value: holds(sql`c.escalation_count > 0`), where: isHandled },
  {
    ...share,
    metric: abandonmentRateMetric,
    value: sql`case when c.first_response_at is not null then 0 when ${isAbandoned} then 1 end`,
  },
  {
    ...share,
    ...closed,
    metric: oneTouchRateMetric,
    value: holds(sql`c.human_messages = 1 and c.transfer_count = 0 and c.reopen_count = 0`),
    where: sql<SqlBool>`c.closed_at is not null and c.first_response_at is not null`,
  },
  {
    ...conversations,
    metric: firstResponseAverageMetric,
    value: ref('first_response_seconds'),
    aggregate: 'average',
  },
  {
    ...conversations,
    metric: botResponseAverageMetric,
    value: seconds(ref('first_customer_at'), ref('first_automatic_at')),
    aggregate: 'average',
  },
];

const handled = { ...conversations, ...closed, aggregate: 'average' } as const;
const times: readonly MetricSource[] = [
  { ...handled, metric: handleTimeMetric, value: sql`nullif(c.held_seconds, 0)` },
  { ...handled, metric: exclusiveHandleTimeMetric, value: sql`nullif(c.exclusive_seconds, 0)` },
];

const within = setting('answerWithinSeconds');
const early = sql`c.end_seconds <= ${within}`;
/** What whoever gave up counts for, by convention: nothing, missed, missed unless early, kept if early. */
const givenUp = {
  'of-answered': sql`null`,
  'of-offered': sql`0`,
  'without-early': sql`case when ${early} then null else 0 end`,
  'early-kept': holds(early),
} as const;

const levels: readonly MetricSource[] = serviceLevelMetrics.map(({ convention, metric }) => ({
  ...share,
  metric,
  value: sql`case when c.first_response_at is not null then ${holds(sql`c.first_response_seconds <= ${within}`)}
    when ${isAbandoned} then ${givenUp[convention]} end`,
}));

export const conversationSources: readonly MetricSource[] = [...outcomes, ...times, ...levels];
