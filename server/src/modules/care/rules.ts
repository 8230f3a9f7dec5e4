import { careHandle, followUpDone, followUpGivenUp, followUpOverdue } from '@zhiyin/domain/care';
import { z } from 'zod';
import { type RuleAction, type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';
import { askFollowUp } from './ask-follow-up.ts';

const ofConversations = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: { conversationId: string; customerId: string }) => ({
    subjectId: conversationId,
    customerId,
  }),
};

/** What rules may wait for: a follow-up that found a problem, is late, or reached nobody. */
export const ruleTriggers: readonly RuleTrigger[] = [
  ruleTrigger(followUpDone, {
    ...ofConversations,
    words: { zh: '回访发现顾客仍不满意', en: 'A follow-up found the customer still unhappy' },
    occasion: (payload) => (payload.isGood ? null : ofConversations.occasion(payload)),
  }),
  ruleTrigger(followUpOverdue, ofConversations),
  ruleTrigger(followUpGivenUp, ofConversations),
];

const Settings = z.object({
  memberId: z.string().optional(),
  seconds: z.number().optional(),
  note: z.string().default(''),
});

/** What rules may do: ask for a follow-up. */
export const ruleActions: readonly RuleAction[] = [
  {
    subjectKind: 'conversation',
    key: 'care.ask-follow-up',
    words: { zh: '安排回访', en: 'Ask for a follow-up' },
    settings: [
      {
        key: 'memberId',
        kind: 'member',
        label: { zh: '负责人（不填按设置）', en: 'Owner (else as set up)' },
      },
      {
        key: 'seconds',
        kind: 'seconds',
        label: { zh: '多久之内（不填按设置）', en: 'Due within (else as set up)' },
      },
      { key: 'note', kind: 'line', label: { zh: '要问什么', en: 'What to ask about' } },
    ],
    may: careHandle,
    run: async (tx, { subjectId: conversationId, settings }) => {
      const { memberId: ownerId, seconds, note } = Settings.parse(settings);
      const dueAt = seconds ? new Date(tx.system.now().getTime() + seconds * 1000) : undefined;
      await askFollowUp(tx, { conversationId, reason: 'rule', ownerId, dueAt, note });
      return undefined;
    },
  },
];
