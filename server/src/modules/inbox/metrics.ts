import {
  conversationsClosedMetric,
  conversationsOpenedMetric,
  firstResponseMedianMetric,
  firstResponseP90Metric,
  importChannel,
  inboxRead,
  inboxReadAll,
  messagesReceivedMetric,
  resolutionMedianMetric,
} from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { type Context, may } from '#platform/context.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

/** The conversations `c` somebody may see, as in lists: a number must not tell what a list would hide. */
export function isVisible(ctx: Context) {
  if (may(ctx, inboxReadAll)) return sql<SqlBool>`true`;
  return sql<SqlBool>`(c.team_id is null or c.assignee_id = ${ctx.actor.id} or c.team_id = any(${[...ctx.actor.teamIds]}::uuid[]))`;
}

/** What was held elsewhere is history and no figure of this desk’s. */
const isHere = sql<SqlBool>`c.channel <> ${importChannel}`;
/** Of the conversations `c`, those that count: held at this desk, and not only filed. */
export const isOurs = sql<SqlBool>`(${isHere} and not c.is_filed)`;

const conversations = {
  may: inboxRead,
  keeps: { touchedBy: ['conversations'] },
  from: sql`conversations c`,
  workspaceId: sql.ref('c.workspace_id'),
  id: sql.ref('c.conversation_id'),
  conversation: sql.ref('c.conversation_id'),
  isVisible,
  where: isOurs,
  columns: {
    channel: sql.ref('c.channel'),
    assignee: sql.ref('c.assignee_id'),
    team: sql.ref('c.team_id'),
    reason: sql.ref('c.reason_key'),
    customer: sql.ref('c.customer_id'),
  },
};
const openedAt = sql.ref('c.opened_at');
const closedAt = sql.ref('c.closed_at');
const untilAnswered = sql`extract(epoch from c.first_response_at - c.opened_at)`;

export const metrics: readonly MetricSource[] = [
  { ...conversations, metric: conversationsOpenedMetric, at: openedAt, aggregate: 'count' },
  { ...conversations, metric: conversationsClosedMetric, at: closedAt, aggregate: 'count' },
  {
    ...conversations,
    metric: firstResponseMedianMetric,
    at: openedAt,
    value: untilAnswered,
    aggregate: 'median',
  },
  { ...conversations, metric: firstResponseP90Metric, at: openedAt, value: untilAnswered, aggregate: 'p90' },
  {
    ...conversations,
    metric: resolutionMedianMetric,
    at: closedAt,
    value: sql`extract(epoch from c.closed_at - c.opened_at)`,
    aggregate: 'median',
  },
  {
    ...conversations,
    metric: messagesReceivedMetric,
    from: sql`messages m join conversations c on c.workspace_id = m.workspace_id and c.conversation_id = m.conversation_id`,
    workspaceId: sql.ref('m.workspace_id'),
    id: sql.ref('m.message_id'),
    at: sql.ref('m.sent_at'),
    where: sql<SqlBool>`m.author_kind = 'customer' and ${isHere}`,
    keeps: { touchedBy: ['messages', 'of-conversations'] },
    columns: { channel: sql.ref('c.channel') },
    aggregate: 'count',
  },
];
