import { promiseBroken, promiseMade, promiseWarned } from '@zhiyin/domain/inbox';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const ofConversations = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: { conversationId: string; customerId: string }) => ({
    subjectId: conversationId,
    customerId,
  }),
};

/** What rules may wait for: a promise that is made, soon due, and missed. */
export const promiseTriggers: readonly RuleTrigger[] = [
  ruleTrigger(promiseMade, ofConversations),
  ruleTrigger(promiseWarned, ofConversations),
  ruleTrigger(promiseBroken, ofConversations),
];
