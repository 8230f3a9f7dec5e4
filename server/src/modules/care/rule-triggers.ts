import {
  followUpAsked,
  followUpCancelled,
  followUpDone,
  followUpGivenUp,
  followUpOutcomes,
  followUpOutcomeWords,
  followUpOverdue,
  followUpReasons,
  followUpReasonWords,
  followUpTried,
  followUpWarned,
} from '@zhiyin/domain/care';
import type { FieldSet } from '@zhiyin/domain/kit';
import { type RuleTrigger, ruleTrigger } from '#platform/rules/rule-kinds.ts';

interface Told {
  readonly conversationId: string;
  readonly customerId: string;
  readonly reason: string;
}

const fields: FieldSet = {
  followUpReason: {
    type: 'choice',
    label: { zh: '回访原因', en: 'Why followed up' },
    choices: followUpReasons.map((key) => ({ key, label: followUpReasonWords[key] })),
  },
};
const found: FieldSet = {
  ...fields,
  followUpGood: {
    type: 'boolean',
    label: { zh: '回访时顾客满意', en: 'Content at the follow-up' },
  },
  followUpOutcome: {
    type: 'choice',
    label: { zh: '回访结果', en: 'What the follow-up found' },
    choices: followUpOutcomes.map((key) => ({ key, label: followUpOutcomeWords[key] })),
  },
  followUpRating: {
    type: 'number',
    label: { zh: '回访评分（1–5）', en: 'Stars at the follow-up (1 to 5)' },
  },
};

const ofFollowUps = {
  subjectKind: 'conversation',
  occasion: ({ conversationId, customerId }: Told) => ({ subjectId: conversationId, customerId }),
  fields,
  tells: ({ reason }: Told) => ({ followUpReason: reason }),
};

/** What rules may wait for: a follow-up that is asked for, tried, found something, is late, or reached nobody. */
export const ruleTriggers: readonly RuleTrigger[] = [
  ruleTrigger(followUpAsked, ofFollowUps),
  ruleTrigger(followUpTried, ofFollowUps),
  ruleTrigger(followUpWarned, ofFollowUps),
  ruleTrigger(followUpOverdue, ofFollowUps),
  ruleTrigger(followUpDone, {
    ...ofFollowUps,
    fields: found,
    tells: (payload) => ({
      ...ofFollowUps.tells(payload),
      followUpGood: payload.isGood,
      followUpOutcome: payload.outcome,
      followUpRating: payload.rating,
    }),
  }),
  ruleTrigger(followUpGivenUp, ofFollowUps),
  ruleTrigger(followUpCancelled, ofFollowUps),
];
