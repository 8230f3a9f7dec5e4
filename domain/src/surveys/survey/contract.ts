import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { FormDefinition } from '../../kit/form/form.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { surveysManage, surveysReadAnswers } from '../permissions.ts';
import { measures } from './counting/measures.ts';
import { AnswerWay, LeftOutReason, Survey, SurveyPlan, SurveyResponse, surveyParams } from './shapes.ts';

export const listSurveys = endpoint('surveys.list', {
  method: 'GET',
  path: '/surveys',
  may: surveysReadAnswers,
  words: { zh: '列出调查', en: 'List surveys' },
  response: z.object({ items: z.array(Survey) }),
});

export const getSurvey = endpoint('surveys.get', {
  method: 'GET',
  path: '/surveys/:surveyId',
  may: surveysReadAnswers,
  words: { zh: '查看一个调查', en: 'Get a survey' },
  params: surveyParams,
  response: Survey,
});

export const createSurvey = endpoint('surveys.create', {
  method: 'POST',
  path: '/surveys',
  may: surveysManage,
  words: { zh: '新建调查', en: 'Create a survey' },
  body: z.strictObject({ plan: SurveyPlan }),
  response: Survey,
});

/** Makes the form of a template, or a further copy of it, and a survey that asks it, as a draft. */
export const beginSurvey = endpoint('surveys.begin', {
  method: 'POST',
  path: '/surveys/from-template',
  may: surveysManage,
  words: { zh: '从模板新建调查', en: 'Begin a survey from a template' },
  body: z.strictObject({ template: z.string().max(40) }),
  response: Survey,
});

/** What was asked already stays as it was asked. */
export const changeSurvey = endpoint('surveys.change', {
  method: 'PATCH',
  path: '/surveys/:surveyId',
  may: surveysManage,
  words: { zh: '修改调查', en: 'Change a survey' },
  params: surveyParams,
  body: z.strictObject({ revision: z.number().int().min(0), plan: SurveyPlan }),
  response: Survey,
});

/** `paused` asks nobody anew, but takes the answers of whoever was asked; `ended` takes none. */
export const moveSurvey = endpoint('surveys.move', {
  method: 'POST',
  path: '/surveys/:surveyId/state',
  may: surveysManage,
  words: { zh: '开始、暂停或结束调查', en: 'Start, pause or end a survey' },
  params: surveyParams,
  body: z.strictObject({
    revision: z.number().int().min(0),
    state: z.enum(['running', 'paused', 'ended']),
  }),
  response: Survey,
});

/** Another open link; the one on old posters works no more. */
export const renewOpenLink = endpoint('surveys.renew-open-link', {
  method: 'POST',
  path: '/surveys/:surveyId/open-link',
  may: surveysManage,
  words: { zh: '更换公开链接', en: 'Change the open link' },
  params: surveyParams,
  response: Survey,
});

const Count = z.number().int();

/** Which answers are counted or listed. */
const listed = {
  from: Moment.optional(),
  to: Moment.optional(),
  way: AnswerWay.optional(),
  agentId: Id.optional(),
  low: z.stringbool().optional(),
  leftOut: z.stringbool().optional(),
};

/** How often each answer was given to one question; `counts` by option, mark or column, in the form's order. */
export const QuestionSpread = z.object({
  key: z.string(),
  kind: z.string(),
  label: z.object({ zh: z.string(), en: z.string() }),
  /** Who answered it, not counting “does not apply”. */
  answered: Count,
  notApplicable: Count,
  mean: z.number().nullable(),
  counts: z.array(
    z.object({ key: z.string(), label: z.object({ zh: z.string(), en: z.string() }), count: Count }),
  ),
});
export type QuestionSpread = z.infer<typeof QuestionSpread>;

const Interval = z.object({ low: z.number(), high: z.number() });

/** What one measure comes to: 4 and 5 of five, NPS, 5 to 7 of seven; null without marks. */
export const MeasureFigure = z.object({
  measure: z.enum(measures),
  n: Count,
  mean: z.number().nullable(),
  /** The share of good marks from 0 to 1; of `recommend` the NPS from −100 to 100. */
  value: z.number().nullable(),
  interval: Interval.nullable(),
});
export type MeasureFigure = z.infer<typeof MeasureFigure>;

/** What the answers to a survey come to; those that are left out stand apart. */
export const SurveyResults = z.object({
  form: FormDefinition,
  invited: Count,
  /** Sent and not yet expired. */
  waiting: Count,
  /** Of those who were invited. */
  answeredOfInvited: Count,
  expired: Count,
  unreachable: Count,
  answered: Count,
  /** Answers to an anonymous survey that are shown once five of them have come together. */
  waitingToShow: Count,
  leftOut: Count,
  low: Count,
  byWay: z.array(z.object({ way: AnswerWay, invited: Count, answered: Count })),
  measures: z.array(MeasureFigure),
  questions: z.array(QuestionSpread),
  /** Fewer answers than an anonymous survey shows anything of; then there are no figures. */
  isHidden: z.boolean(),
  /** Why customers were not asked, since the survey began. */
  passedOver: z.array(z.object({ why: z.string(), count: Count })),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

export const getSurveyResults = endpoint('surveys.get-results', {
  method: 'GET',
  path: '/surveys/:surveyId/results',
  may: surveysReadAnswers,
  words: { zh: '查看调查结果', en: 'Get what the answers to a survey come to' },
  params: surveyParams,
  query: z.strictObject(listed),
  response: SurveyResults,
});

export const listSurveyResponses = endpoint('surveys.list-responses', {
  method: 'GET',
  path: '/surveys/:surveyId/responses',
  may: surveysReadAnswers,
  words: { zh: '列出调查的回答', en: 'List the answers to a survey, latest first' },
  params: surveyParams,
  query: PageQuery.extend(listed),
  response: Page(SurveyResponse),
});

export const exportSurveyResponses = endpoint('surveys.export-responses', {
  method: 'GET',
  path: '/surveys/:surveyId/export',
  may: surveysReadAnswers,
  words: { zh: '导出调查的回答（CSV）', en: 'Take the answers to a survey out as CSV' },
  params: surveyParams,
  query: z.strictObject(listed),
  callsPerMinute: 10,
  response: z.unknown(),
});

/** Those who were invited and share something, with how many of them answered. */
export const NonResponseGroup = z.object({
  by: z.enum(['class', 'channel', 'agent', 'way']),
  of: z.string(),
  invited: Count,
  answered: Count,
  /** Where their share of answers may truly lie, from 0 to 1. */
  rate: z.number().nullable(),
  interval: Interval.nullable(),
  /** Their share of the answers less their share of the invitations, from −1 to 1. */
  represented: z.number().nullable(),
  /** What each of their answers counts for when the answers are to stand for everybody; null where nobody answered. */
  weight: z.number().nullable(),
});
export type NonResponseGroup = z.infer<typeof NonResponseGroup>;

/** How those who did not answer differ; only invitations that are over count, since the others may still be answered. */
export const compareNonResponse = endpoint('surveys.compare-non-response', {
  method: 'GET',
  path: '/surveys/:surveyId/non-response',
  may: surveysReadAnswers,
  words: { zh: '比较没有填写的顾客', en: 'Compare who did not answer' },
  params: surveyParams,
  query: z.strictObject({
    by: z.enum(['class', 'channel', 'agent', 'way']).default('class'),
    /** Of invitations made, and answers given, in a period and by one way. */
    from: Moment.optional(),
    to: Moment.optional(),
    way: AnswerWay.optional(),
  }),
  response: z.object({
    invited: Count,
    answered: Count,
    groups: z.array(NonResponseGroup),
    /** The measures as they are, and as they would be if each group answered as often as it was invited. */
    weighted: z.array(
      z.object({ measure: z.enum(measures), plain: z.number().nullable(), weighted: z.number().nullable() }),
    ),
  }),
});

/** Leaves an answer out of every figure, or counts it after all. */
export const leaveOutResponse = endpoint('surveys.leave-out', {
  method: 'POST',
  path: '/surveys/:surveyId/responses/:responseId/left-out',
  may: surveysManage,
  words: { zh: '排除或恢复一份回答', en: 'Leave an answer out, or count it again' },
  params: surveyParams.extend({ responseId: Id }),
  body: z.strictObject({ isLeftOut: z.boolean() }),
  response: z.object({ leftOut: LeftOutReason.nullable() }),
});

/** Invites whoever a conversation is with, although the sample does not hold them; fatigue limits hold all the same. */
export const inviteToSurvey = endpoint('surveys.invite', {
  method: 'POST',
  path: '/surveys/:surveyId/invitations',
  may: surveysManage,
  words: { zh: '邀请顾客填写', en: 'Invite a customer to a survey' },
  params: surveyParams,
  body: z.strictObject({ conversationId: Id }),
  response: Done,
});
