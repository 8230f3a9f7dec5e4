import { clockBreached, clockWarned } from '@zhiyin/domain/sla';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const ofConversations = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: { conversationId: string; customerId: string }) => ({
    subjectId: conversationId,
    customerId,
  }),
};

/** What rules may wait for: a promise that runs out, and one that was missed. */
export const ruleTriggers: readonly RuleTrigger[] = [
  ruleTrigger(clockWarned, ofConversations),
  ruleTrigger(clockBreached, ofConversations),
];
