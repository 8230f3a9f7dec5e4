import { ticketFields } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { answersAsFields } from '#platform/forms/answer-columns.ts';
import { subject } from '#platform/subjects/subject.ts';
import { allTypes } from './types/queries.ts';
import { isVisible } from './visibility.ts';

/** Tickets as rules, service levels, queues and views speak of them. */
export const ticketSubject = subject({
  kind: 'ticket',
  words: { zh: '工单', en: 'Ticket' },
  fields: ticketFields,
  titleField: 'title',
  from: sql`tickets
    left join customers r on r.workspace_id = tickets.workspace_id and r.customer_id = tickets.customer_id`,
  workspaceId: sql.ref('tickets.workspace_id'),
  subjectId: sql.ref('tickets.ticket_id'),
  isVisible,
  ofShop: async (tx) => {
    const types = await allTypes(tx);
    const place = { formId: sql.ref('tickets.form_id'), answers: sql.ref('tickets.answers') };
    return answersAsFields(
      tx,
      types.flatMap(({ formId }) => formId ?? []),
      place,
    );
  },
  columns: {
    type: sql.ref('tickets.type_id'),
    title: sql.ref('tickets.title'),
    state: sql.ref('tickets.state_key'),
    category: sql.ref('tickets.category'),
    assignee: sql.ref('tickets.assignee_id'),
    team: sql.ref('tickets.team_id'),
    priority: sql.ref('tickets.priority'),
    tags: sql`tickets.tag_ids::text[]`,
    customer: sql`coalesce(r.person_id, tickets.customer_id)`,
    parent: sql.ref('tickets.parent_id'),
    openedAt: sql`tickets.opened_at::timestamptz(3)`,
    changedAt: sql`tickets.changed_at::timestamptz(3)`,
    dueAt: sql`tickets.due_at::timestamptz(3)`,
    closedAt: sql`tickets.closed_at::timestamptz(3)`,
    reopenedCount: sql.ref('tickets.reopened_count'),
    spentSeconds: sql.ref('tickets.spent_seconds'),
  },
});
