import {
  customerCommented,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  ticketCreated,
  ticketMoved,
  ticketNoted,
  ticketOverdue,
} from '@zhiyin/domain/tickets';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const ofTickets = {
  subjectKind: 'ticket',
  occasion: ({ ticketId, customerId }: { ticketId: string; customerId: string | null }) => ({
    subjectId: ticketId,
    customerId,
  }),
};
const asDate = (moment: string | null): Date | null => (moment === null ? null : new Date(moment));

/** What rules may wait for of tickets. */
export const ticketTriggers: readonly RuleTrigger[] = [
  ruleTrigger(ticketCreated, {
    ...ofTickets,
    says: ({ typeId, state, priority, dueAt, assigneeId, teamId, customerId }) => ({
      type: typeId,
      state: state.key,
      category: state.category,
      priority,
      dueAt: asDate(dueAt),
      assignee: assigneeId,
      team: teamId,
      customer: customerId,
      closedAt: null,
      reopenedCount: 0,
    }),
  }),
  ruleTrigger(ticketMoved, {
    ...ofTickets,
    before: ({ from }) => ({ state: from.key, category: from.category }),
    says: ({ to }) => ({ state: to.key, category: to.category }),
  }),
  ruleTrigger(ticketAssigned, {
    ...ofTickets,
    before: ({ from, fromTeamId }) => ({ assignee: from, team: fromTeamId }),
    says: ({ to, teamId }) => ({ assignee: to, team: teamId }),
  }),
  ruleTrigger(ticketChanged, {
    ...ofTickets,
    before: ({ priority, dueAt }) => ({
      ...(priority && { priority: priority.from }),
      ...(dueAt && { dueAt: asDate(dueAt.from) }),
    }),
    says: ({ priority, dueAt }) => ({
      ...(priority && { priority: priority.to }),
      ...(dueAt && { dueAt: asDate(dueAt.to) }),
    }),
  }),
  ruleTrigger(ticketCommented, ofTickets),
  ruleTrigger(customerCommented, ofTickets),
  ruleTrigger(ticketNoted, ofTickets),
  ruleTrigger(ticketOverdue, { ...ofTickets, says: ({ dueAt }) => ({ dueAt: asDate(dueAt) }) }),
];
