import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { surveysManage, surveysReadAnswers } from '../permissions.ts';
import { AnswerWay, LeftOutReason, SurveyState, SurveyWay } from './shapes.ts';

const ofSurvey = { seenWith: surveysReadAnswers, subject: 'surveyId' } as const;

export const surveyCreated = fact({
  kind: 'surveys.created',
  words: { zh: '新建了调查', en: 'A survey was created' },
  payload: z.object({ surveyId: Id, formId: Id }),
  ...ofSurvey,
});

export const surveyChanged = fact({
  kind: 'surveys.changed',
  words: { zh: '修改了调查', en: 'A survey was changed' },
  payload: z.object({ surveyId: Id, fields: z.array(z.string()) }),
  ...ofSurvey,
});

export const surveyMoved = fact({
  kind: 'surveys.moved',
  words: { zh: '开始、暂停或结束了调查', en: 'A survey was started, paused or ended' },
  payload: z.object({ surveyId: Id, from: SurveyState, to: SurveyState }),
  ...ofSurvey,
});

export const openLinkRenewed = fact({
  kind: 'surveys.open-link-renewed',
  words: { zh: '更换了调查的公开链接', en: 'The open link of a survey was changed' },
  payload: z.object({ surveyId: Id }),
  ...ofSurvey,
});

/** A colleague wants a customer to be invited, whatever the sample holds. */
export const customerChosen = fact({
  kind: 'surveys.customer-chosen',
  words: { zh: '选定顾客填写调查', en: 'A colleague chose a customer for a survey' },
  payload: z.object({ surveyId: Id, conversationId: Id }),
  ...ofSurvey,
});

/** Of an anonymous survey nothing here leads to an answer. */
export const customerInvited = fact({
  kind: 'surveys.invited',
  words: { zh: '邀请顾客填写调查', en: 'A customer was invited to a survey' },
  payload: z.object({
    surveyId: Id,
    invitationId: Id,
    customerId: Id,
    conversationId: Id.nullable(),
    way: SurveyWay,
    sentAt: Moment,
    expiresAt: Moment,
  }),
  ...ofSurvey,
  customerField: 'customerId',
  customerSees: ['invitationId'],
});

export const customerReminded = fact({
  kind: 'surveys.reminded',
  words: { zh: '提醒顾客填写调查', en: 'A customer was reminded of a survey' },
  payload: z.object({ surveyId: Id, invitationId: Id, count: z.number().int() }),
  ...ofSurvey,
});

export const surveyCallTried = fact({
  kind: 'surveys.call-tried',
  words: { zh: '调查电话没有打通', en: 'Nobody answered a call for a survey' },
  payload: z.object({ surveyId: Id, invitationId: Id, tries: z.number().int() }),
  ...ofSurvey,
});

/** `expired`: nobody answered in time; `undelivered`: no way reached the customer when it was to be sent. */
export const invitationEnded = fact({
  kind: 'surveys.invitation-ended',
  words: { zh: '调查邀请已结束', en: 'An invitation to a survey ended' },
  payload: z.object({
    surveyId: Id,
    invitationId: Id,
    why: z.enum(['expired', 'undelivered', 'refused', 'survey-ended']),
  }),
  ...ofSurvey,
});

/** The words of an answer stay out, and of an anonymous one whose it is and how it came; it is told of with four others. */
export const surveyResponded = fact({
  kind: 'surveys.responded',
  words: { zh: '顾客填写了调查', en: 'A customer answered a survey' },
  payload: z.object({
    surveyId: Id,
    responseId: Id,
    customerId: Id.nullable(),
    conversationId: Id.nullable(),
    agentId: Id.nullable(),
    way: AnswerWay.nullable(),
    isLow: z.boolean(),
    leftOut: LeftOutReason.nullable(),
  }),
  ...ofSurvey,
  // Their chat closes its card; of an anonymous one nobody is told.
  customerField: 'customerId',
});

export const responseLeftOut = fact({
  kind: 'surveys.response-left-out',
  words: { zh: '排除或恢复了一份回答', en: 'An answer was left out, or counted again' },
  payload: z.object({ surveyId: Id, responseId: Id, isLeftOut: z.boolean() }),
  ...ofSurvey,
});

export const responsesExported = fact({
  kind: 'surveys.responses-exported',
  words: { zh: '导出了调查的回答', en: 'The answers to a survey were taken out' },
  payload: z.object({ surveyId: Id }),
  seenWith: surveysManage,
  subject: 'surveyId',
});

export const surveyFacts = [
  surveyCreated,
  surveyChanged,
  surveyMoved,
  openLinkRenewed,
  customerChosen,
  customerInvited,
  customerReminded,
  surveyCallTried,
  invitationEnded,
  surveyResponded,
  responseLeftOut,
  responsesExported,
] as const;
