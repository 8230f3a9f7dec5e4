import type { FieldSet } from '@zhiyin/domain/kit';
import {
  surveyAnswered,
  surveyAsked,
  surveyAttended,
  surveyEnded,
  surveyResponded,
} from '@zhiyin/domain/surveys';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

const ofConversations = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: { conversationId: string; customerId: string }) => ({
    subjectId: conversationId,
    customerId,
  }),
};

const answer: FieldSet = {
  surveyScore: { type: 'number', label: { zh: '评价分数（1–5）', en: 'Stars given (1 to 5)' } },
  surveySolved: { type: 'boolean', label: { zh: '评价说已解决', en: 'Rated as solved' } },
  surveyComment: { type: 'boolean', label: { zh: '评价带留言', en: 'Rated with a comment' } },
};
const ending: FieldSet = {
  surveyEnd: {
    type: 'choice',
    label: { zh: '评价邀请的结局', en: 'How asking for a rating ended' },
    choices: [
      { key: 'expired', label: { zh: '没人评价', en: 'Nobody answered' } },
      { key: 'reopened', label: { zh: '会话又继续了', en: 'The conversation went on' } },
    ],
  },
};

const response: FieldSet = {
  surveyLow: { type: 'boolean', label: { zh: '调查打了低分', en: 'Low marks in a survey' } },
};

/** What rules may wait for: the customer is asked, rates, or lets it pass, and somebody attends to it. */
export const surveyTriggers: readonly RuleTrigger[] = [
  ruleTrigger(surveyAsked, ofConversations),
  ruleTrigger(surveyAnswered, {
    ...ofConversations,
    fields: answer,
    tells: ({ to, hasComment }) => ({
      surveyScore: to.score,
      surveySolved: to.solved,
      surveyComment: hasComment,
    }),
  }),
  ruleTrigger(surveyEnded, { ...ofConversations, fields: ending, tells: ({ why }) => ({ surveyEnd: why }) }),
  ruleTrigger(surveyAttended, {
    ...ofConversations,
    occasion: (payload) => (payload.isAttended ? ofConversations.occasion(payload) : null),
  }),
  ruleTrigger(surveyResponded, {
    subjectKind: 'conversation',
    // An answer of the shop's own sets nothing off, and an anonymous one leads to no conversation.
    occasion: ({ conversationId, customerId, leftOut }) =>
      conversationId === null || leftOut !== null ? null : { subjectId: conversationId, customerId },
    fields: response,
    tells: ({ isLow }) => ({ surveyLow: isLow }),
  }),
];
