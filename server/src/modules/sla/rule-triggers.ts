import { clockBreached, clockWarned, ticketClockBreached, ticketClockWarned } from '@zhiyin/domain/sla';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const ofConversations = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: { conversationId: string; customerId: string }) => ({
    subjectId: conversationId,
    customerId,
  }),
};

const ofTickets = {
  subjectKind: 'ticket',
  occasion: ({ ticketId, customerId }: { ticketId: string; customerId: string | null }) => ({
    subjectId: ticketId,
    customerId,
  }),
};

/** What rules may wait for: a promise that runs out, and one that was missed. */
export const ruleTriggers: readonly RuleTrigger[] = [
  ruleTrigger(clockWarned, ofConversations),
  ruleTrigger(clockBreached, ofConversations),
  ruleTrigger(ticketClockWarned, ofTickets),
  ruleTrigger(ticketClockBreached, ofTickets),
];
