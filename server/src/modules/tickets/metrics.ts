import {
  ticketBacklogAgeMetric,
  ticketBacklogMetric,
  ticketFirstResponseMetric,
  ticketReopenRateMetric,
  ticketResolutionMetric,
  ticketsCreatedMetric,
  ticketsRead,
  ticketsSolvedMetric,
  ticketTimeSpentMetric,
} from '@zhiyin/domain/tickets';
import { type SqlBool, sql } from 'kysely';
import type { MetricSource } from '#platform/metrics/metric-source.ts';
import { isVisible } from './visibility.ts';

const tickets = {
  may: ticketsRead,
  from: sql`tickets`,
  workspaceId: sql.ref('tickets.workspace_id'),
  id: sql.ref('tickets.ticket_id'),
  at: sql.ref('tickets.opened_at'),
  where: sql<SqlBool>`tickets.merged_into_id is null`,
  isVisible,
  columns: {
    type: sql.ref('tickets.type_id'),
    assignee: sql.ref('tickets.assignee_id'),
    team: sql.ref('tickets.team_id'),
    priority: sql.ref('tickets.priority'),
    category: sql.ref('tickets.category'),
  },
} as const;
const backlog = sql<SqlBool>`tickets.merged_into_id is null and tickets.category in ('open', 'waiting')`;
const solved = { at: sql.ref('tickets.solved_at') };

export const metrics: readonly MetricSource[] = [
  { ...tickets, metric: ticketsCreatedMetric, aggregate: 'count' },
  { ...tickets, ...solved, metric: ticketsSolvedMetric, aggregate: 'count' },
  { ...tickets, where: backlog, metric: ticketBacklogMetric, aggregate: 'count' },
  {
    ...tickets,
    where: backlog,
    metric: ticketBacklogAgeMetric,
    value: sql`extract(epoch from now() - tickets.opened_at)`,
    aggregate: 'median',
  },
  {
    ...tickets,
    metric: ticketFirstResponseMetric,
    value: sql`extract(epoch from tickets.first_response_at - tickets.opened_at)`,
    aggregate: 'median',
  },
  {
    ...tickets,
    ...solved,
    metric: ticketResolutionMetric,
    value: sql`extract(epoch from tickets.solved_at - tickets.opened_at)`,
    aggregate: 'median',
  },
  {
    ...tickets,
    metric: ticketReopenRateMetric,
    value: sql`case when tickets.reopened_count > 0 then 1 when tickets.solved_at is not null then 0 end`,
    aggregate: 'share',
  },
  {
    ...tickets,
    metric: ticketTimeSpentMetric,
    from: sql`ticket_work w join tickets on tickets.workspace_id = w.workspace_id and tickets.ticket_id = w.ticket_id`,
    workspaceId: sql.ref('w.workspace_id'),
    id: sql.ref('w.work_id'),
    at: sql.ref('w.logged_at'),
    where: sql<SqlBool>`true`,
    value: sql.ref('w.seconds'),
    aggregate: 'sum',
  },
];
