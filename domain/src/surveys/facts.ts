import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
import { surveysManage, surveysRead } from './permissions.ts';
import { surveyFacts } from './survey/facts.ts';

/** Whose conversation it is about: enough to decide who may hear of the fact. */
const about = {
  askId: Id,
  conversationId: Id,
  customerId: Id,
  teamId: Id.nullable(),
  assigneeId: Id.nullable(),
};
const seen = { seenWith: surveysRead, subject: 'conversationId', customerField: 'customerId' } as const;
const Given = z.object({ solved: z.boolean().nullable(), score: z.number().int().nullable() });

export const surveyAsked = fact({
  kind: 'surveys.asked',
  words: { zh: '请顾客评价', en: 'The customer was asked how it went' },
  payload: z.object({ ...about, askedAt: Moment, expiresAt: Moment }),
  ...seen,
  customerSees: ['askId', 'askedAt', 'expiresAt'],
});

/** Also when an answer is changed; the comment is the customer's own words and stays out. */
export const surveyAnswered = fact({
  kind: 'surveys.answered',
  words: { zh: '顾客作出评价', en: 'The customer said how it went' },
  payload: z.object({
    ...about,
    /** What was said before; null the first time. */
    from: Given.nullable(),
    to: Given,
    hasComment: z.boolean(),
    answeredAt: Moment,
  }),
  ...seen,
  customerSees: ['askId', 'answeredAt'],
});

/** Nobody answered in time, or the conversation went on. */
export const surveyEnded = fact({
  kind: 'surveys.ended',
  words: { zh: '评价邀请已结束', en: 'The customer can no longer answer' },
  payload: z.object({ ...about, why: z.enum(['expired', 'reopened']), endedAt: Moment }),
  ...seen,
  customerSees: ['askId', 'why'],
});

export const surveyAttended = fact({
  kind: 'surveys.attended',
  words: { zh: '跟进了顾客的评价', en: 'An unhappy answer was followed up' },
  payload: z.object({ ...about, isAttended: z.boolean() }),
  seenWith: surveysRead,
  subject: 'conversationId',
});

export const surveySettingsChanged = fact({
  kind: 'surveys.settings-changed',
  words: { zh: '修改了满意度评价设置', en: 'The satisfaction question was changed' },
  payload: z.object({
    workspaceId: Id,
    fields: z.array(z.string()),
    isOn: z.boolean(),
    quietHours: z.number().int(),
  }),
  seenWith: surveysManage,
  subject: 'workspaceId',
});

export const surveysFacts = [
  surveyAsked,
  surveyAnswered,
  surveyEnded,
  surveyAttended,
  surveySettingsChanged,
  ...surveyFacts,
] as const;
