import { inboxRead } from '@zhiyin/domain/inbox';
import { type SlaSubject, slaKeptMetrics } from '@zhiyin/domain/sla';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import { isVisible as isTicketVisible } from '#modules/tickets';
import type { MetricSource } from '#platform/metrics/metric-source.ts';

const clocks = {
  workspaceId: sql.ref('k.workspace_id'),
  id: sql.ref('k.clock_id'),
  at: sql.ref('k.decided_at'),
  value: sql`case k.outcome when 'kept' then 1 when 'breached' then 0 end`,
  aggregate: 'share',
} as const;
const whose = {
  assignee: sql.ref('k.assignee_id'),
  team: sql.ref('k.team_id'),
  priority: sql.ref('k.priority'),
  policy: sql.ref('k.policy_id'),
};

const sources: Readonly<Record<SlaSubject, Omit<MetricSource, 'metric' | 'where'>>> = {
  conversation: {
    ...clocks,
    may: inboxRead,
    from: sql`sla_clocks k join conversations c on c.workspace_id = k.workspace_id and c.conversation_id = k.subject_id`,
    conversation: sql.ref('k.subject_id'),
    isVisible,
    keeps: { touchedBy: ['sla_clocks', 'of-conversations'] },
    columns: { channel: sql.ref('k.channel'), ...whose },
  },
  ticket: {
    ...clocks,
    may: ticketsRead,
    from: sql`sla_clocks k join tickets on tickets.workspace_id = k.workspace_id and tickets.ticket_id = k.subject_id`,
    isVisible: isTicketVisible,
    columns: whose,
  },
};

export const metrics: readonly MetricSource[] = slaKeptMetrics.map(({ subject, of, metric }) => ({
  ...sources[subject],
  metric,
  where: sql<SqlBool>`k.outcome is not null and ${of === null ? sql`k.metric like 'state:%'` : sql`k.metric = ${of}`}`,
}));
