import { z } from 'zod';
import { written } from '../../kit/sensitive/written.ts';
import { BothLanguages, Id, Line, Moment } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';
import { measures } from './counting/measures.ts';

/** How an invitation reaches a customer. In the portal it waits for whoever signs in. */
export const surveyWays = ['chat', 'mail', 'portal', 'phone'] as const;
export const SurveyWay = z.enum(surveyWays);
export type SurveyWay = z.infer<typeof SurveyWay>;

/** How an answer came: by one of the ways, or by the open link that stands on a poster. */
export const answerWays = [...surveyWays, 'link'] as const;
export const AnswerWay = z.enum(answerWays);
export type AnswerWay = z.infer<typeof AnswerWay>;

export const answerWayWords: Readonly<Record<AnswerWay, Text>> = {
  chat: { zh: '聊天窗口', en: 'In the chat' },
  mail: { zh: '邮件', en: 'By e-mail' },
  portal: { zh: '自助页面', en: 'In the portal' },
  phone: { zh: '电话回访', en: 'By phone' },
  link: { zh: '公开链接或二维码', en: 'Open link or QR code' },
};

/** After what a survey asks by itself; rules ask after everything else. */
export const surveyOccasions = [
  'conversation-closed',
  'complaint-closed',
  'ticket-solved',
  'order-signed',
] as const;
export const SurveyOccasion = z.enum(surveyOccasions);
export type SurveyOccasion = z.infer<typeof SurveyOccasion>;

export const surveyOccasionWords: Readonly<Record<SurveyOccasion, Text>> = {
  'conversation-closed': { zh: '会话结束后', en: 'After a conversation is closed' },
  'complaint-closed': { zh: '投诉会话结束后', en: 'After a complaint is closed' },
  'ticket-solved': { zh: '工单解决后', en: 'After a ticket is solved' },
  'order-signed': { zh: '订单签收后', en: 'After an order was delivered' },
};

const surveyStates = ['draft', 'running', 'paused', 'ended'] as const;
export const SurveyState = z.enum(surveyStates);
export type SurveyState = z.infer<typeof SurveyState>;

export const surveyStateWords: Readonly<Record<SurveyState, Text>> = {
  draft: { zh: '草稿', en: 'Draft' },
  running: { zh: '进行中', en: 'Running' },
  paused: { zh: '已暂停', en: 'Paused' },
  ended: { zh: '已结束', en: 'Ended' },
};

/** Of what no more than so many are asked within some days: of one agent, one channel, one class of customers. */
export const quotaGrounds = ['agent', 'channel', 'class'] as const;
export const quotaGroundWords: Readonly<Record<(typeof quotaGrounds)[number], Text>> = {
  agent: { zh: '每位客服', en: 'Each agent' },
  channel: { zh: '每个渠道', en: 'Each channel' },
  class: { zh: '每类顾客', en: 'Each class of customers' },
};
export const Quota = z.strictObject({
  by: z.enum(quotaGrounds),
  max: z.int().min(1).max(10_000),
  days: z.int().min(1).max(90),
});
export type Quota = z.infer<typeof Quota>;

/** Customers who first came lately, who have come before, and who have bought. */
const customerClasses = ['new', 'returning', 'buyer'] as const;
export const CustomerClass = z.enum(customerClasses);
export type CustomerClass = z.infer<typeof CustomerClass>;

export const customerClassWords: Readonly<Record<CustomerClass, Text>> = {
  new: { zh: '新顾客（30 天内首次来访）', en: 'New (first seen within 30 days)' },
  returning: { zh: '老顾客', en: 'Returning' },
  buyer: { zh: '有订单的顾客', en: 'With orders' },
};

const isDistinct = (list: readonly unknown[]): boolean => new Set(list).size === list.length;

/** What is asked, whom, when and how. */
export const SurveyPlan = z.strictObject({
  /** What the shop calls it; customers read the form's title. */
  name: Line(100),
  /** What customers read above the questions, and in the mail. */
  intro: BothLanguages(500),
  formId: Id,
  /** Nothing is kept of who answered. */
  isAnonymous: z.boolean(),
  occasions: z.array(SurveyOccasion).max(surveyOccasions.length).refine(isDistinct),
  /** Tried in this order; the first that reaches the customer is taken. */
  ways: z.array(SurveyWay).min(1).max(surveyWays.length).refine(isDistinct),
  /** Whether anybody may answer by the open link and its QR code. */
  hasOpenLink: z.boolean(),
  /** So much of a hundred of those who could be asked. */
  sharePercent: z.int().min(1).max(100),
  quotas: z
    .array(Quota)
    .max(quotaGrounds.length)
    .refine((quotas) => isDistinct(quotas.map(({ by }) => by))),
  /** Between what happened and the asking. */
  delayHours: z.int().min(0).max(2160),
  /** An invitation can be answered for so many days. */
  answerDays: z.int().min(1).max(60),
  reminders: z.int().min(0).max(3),
  reminderDays: z.int().min(1).max(30),
});
export type SurveyPlan = z.infer<typeof SurveyPlan>;

const Count = z.number().int();

/** A survey with what has come of it so far. */
export const Survey = z.object({
  surveyId: Id,
  plan: SurveyPlan,
  state: SurveyState,
  /** What draws the sample; the same seed draws the same customers again. */
  seed: z.string(),
  /** Where anybody may answer; null without an open link, or while the portal is off. */
  openUrl: z.string().nullable(),
  formTitle: z.object({ zh: z.string(), en: z.string() }),
  invited: Count,
  answered: Count,
  createdAt: Moment,
  createdBy: Id.nullable(),
  /** Counts changes: whoever writes names the one they saw. */
  revision: Count,
});
export type Survey = z.infer<typeof Survey>;

/** Why an answer is not counted. */
const leftOutReasons = ['own-browser', 'own-address', 'by-hand'] as const;
export const LeftOutReason = z.enum(leftOutReasons);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

export const leftOutWords: Readonly<Record<LeftOutReason, Text>> = {
  'own-browser': { zh: '同事的浏览器', en: 'A colleague’s browser' },
  'own-address': { zh: '店铺自己的网络', en: 'The shop’s own network' },
  'by-hand': { zh: '由同事排除', en: 'Left out by a colleague' },
};

/**
 * One answered survey, in words. Of an anonymous one nothing says who, after which conversation, with which agent and by
 * which way, and of its moment the day alone is known.
 */
export const SurveyResponse = z.object({
  responseId: Id,
  answeredAt: Moment,
  version: Count,
  way: AnswerWay.nullable(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  conversationId: Id.nullable(),
  agentId: Id.nullable(),
  channel: z.string().nullable(),
  /** The member who typed it in while on the phone. */
  filledBy: Id.nullable(),
  marks: z.partialRecord(z.enum(measures), z.number().int()),
  isLow: z.boolean(),
  leftOut: LeftOutReason.nullable(),
  said: written(z.record(z.string(), z.string())),
});
export type SurveyResponse = z.infer<typeof SurveyResponse>;

export const surveyParams = z.strictObject({ surveyId: Id });
