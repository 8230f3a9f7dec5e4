import { inboxRead } from '@zhiyin/domain/inbox';
import {
  backlogAgeMetric,
  backlogMetric,
  boardRead,
  boardReadColleagues,
  concurrencyMetric,
  idleCostMetric,
  occupancyMetric,
  onlineTimeMetric,
} from '@zhiyin/domain/insights';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import { type Context, may } from '#platform/context.ts';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { setting } from './pieces.ts';

/** Colleagues' hours only with that right; everybody sees their own. */
function isOwnOrAll(ctx: Context) {
  return may(ctx, boardReadColleagues) ? sql<SqlBool>`true` : sql<SqlBool>`h.member_id = ${ctx.actor.id}`;
}

const hours = {
  may: boardRead,
  from: sql`agent_hours h`,
  workspaceId: sql.ref('h.workspace_id'),
  id: sql.ref('h.agent_hour_id'),
  at: sql.ref('h.hour_at'),
  isVisible: isOwnOrAll,
  columns: { member: sql.ref('h.member_id') },
};
const online = sql<SqlBool>`h.online_seconds > 0`;

const open = {
  may: inboxRead,
  from: sql`open_spells c`,
  workspaceId: sql.ref('c.workspace_id'),
  id: sql.ref('c.open_spell_id'),
  conversation: sql.ref('c.conversation_id'),
  at: sql.ref('c.started_at'),
  lasts: { until: sql.ref('c.ended_at'), counts: 'at-the-end' },
  isVisible,
  columns: {
    channel: sql.ref('c.channel'),
    assignee: sql.ref('c.assignee_id'),
    team: sql.ref('c.team_id'),
    reason: sql.ref('c.reason_key'),
  },
} as const;

export const agentSources: readonly MetricSource[] = [
  { ...hours, metric: onlineTimeMetric, where: online, value: sql.ref('h.online_seconds'), aggregate: 'sum' },
  {
    ...hours,
    metric: occupancyMetric,
    where: online,
    value: sql.ref('h.busy_online_seconds'),
    over: sql.ref('h.online_seconds'),
    aggregate: 'ratio',
  },
  {
    ...hours,
    metric: concurrencyMetric,
    where: sql<SqlBool>`h.busy_seconds > 0`,
    value: sql.ref('h.held_seconds'),
    over: sql.ref('h.busy_seconds'),
    aggregate: 'ratio',
  },
  {
    ...hours,
    metric: idleCostMetric,
    where: online,
    value: sql`(h.online_seconds - h.busy_online_seconds) / 3600 * nullif(${setting('hourCost')}, 0)`,
    aggregate: 'sum',
  },
  { ...open, metric: backlogMetric, aggregate: 'count' },
  {
    ...open,
    metric: backlogAgeMetric,
    value: ({ to }) => sql`extract(epoch from ${to} - c.opened_at)`,
    aggregate: 'median',
  },
];
