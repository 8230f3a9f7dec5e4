import { z } from 'zod';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Moment, Paragraphs } from '../../kit/shapes.ts';
import type { Text } from '../../kit/words.ts';

/** Why a customer is followed up. */
export const followUpReasons = [
  'low-rating',
  'no-rating',
  'complaint',
  'promise',
  'rule',
  'by-hand',
] as const;
export const FollowUpReason = z.enum(followUpReasons);
export type FollowUpReason = z.infer<typeof FollowUpReason>;

export const followUpReasonWords: Readonly<Record<FollowUpReason, Text>> = {
  'low-rating': { zh: '评价低', en: 'Low rating' },
  'no-rating': { zh: '没有评价', en: 'No rating' },
  complaint: { zh: '投诉', en: 'Complaint' },
  promise: { zh: '有过承诺', en: 'A promise' },
  rule: { zh: '规则', en: 'A rule' },
  'by-hand': { zh: '同事安排', en: 'A colleague' },
};

export const followUpStates = ['open', 'done', 'given-up', 'cancelled'] as const;
export const FollowUpState = z.enum(followUpStates);
export type FollowUpState = z.infer<typeof FollowUpState>;

export const followUpStateWords: Readonly<Record<FollowUpState, Text>> = {
  open: { zh: '待回访', en: 'To do' },
  done: { zh: '已完成', en: 'Done' },
  'given-up': { zh: '联系不上', en: 'Given up' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** What a customer who was reached turned out to think. */
export const followUpOutcomes = [
  'satisfied',
  'better-now',
  'still-a-problem',
  'declined',
  'wrong-person',
] as const;
export const FollowUpOutcome = z.enum(followUpOutcomes);
export type FollowUpOutcome = z.infer<typeof FollowUpOutcome>;

export const followUpOutcomeWords: Readonly<Record<FollowUpOutcome, Text>> = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  'better-now': { zh: '原来不满，现已解决', en: 'Was unhappy, is content now' },
  'still-a-problem': { zh: '仍有问题', en: 'Still a problem' },
  declined: { zh: '不愿意谈', en: 'Did not want to talk' },
  'wrong-person': { zh: '不是本人', en: 'Wrong person' },
};

/** How somebody tried to reach the customer. */
export const attemptWays = ['phone', 'chat', 'mail', 'other'] as const;
export const AttemptWay = z.enum(attemptWays);
export type AttemptWay = z.infer<typeof AttemptWay>;

export const attemptWayWords: Readonly<Record<AttemptWay, Text>> = {
  phone: { zh: '电话', en: 'Phone' },
  chat: { zh: '聊天', en: 'Chat' },
  mail: { zh: '邮件', en: 'Mail' },
  other: { zh: '其他', en: 'Other' },
};

/** Most characters of what somebody writes about a follow-up. */
const careTextMax = 2000;
export const MaybeCareText = z.union([z.literal(''), Paragraphs(careTextMax)]);
/** Answers to the script; the server checks them against the form. */
export const ScriptAnswers = z.record(z.string().max(60), z.unknown());

/** One try to reach the customer. */
const Attempt = z.object({
  attemptId: Id,
  at: Moment,
  memberId: Id.nullable(),
  way: AttemptWay,
  isReached: z.boolean(),
  note: written(z.string()),
});

/** A promise to get back to a customer, as a list shows it. */
export const FollowUp = z.object({
  followUpId: Id,
  conversationId: Id,
  customerId: Id,
  customerName: z.string().nullable(),
  /** The conversation's team; whoever is of it may take what nobody has. */
  teamId: Id.nullable(),
  /** Null: in the team's queue. */
  ownerId: Id.nullable(),
  reason: FollowUpReason,
  note: written(z.string()),
  state: FollowUpState,
  askedAt: Moment,
  dueAt: Moment,
  isOverdue: z.boolean(),
  /** When somebody means to try again; null unless they said so. */
  nextTryAt: Moment.nullable(),
  tries: z.number().int(),
  isReached: z.boolean(),
  outcome: FollowUpOutcome.nullable(),
  rating: z.number().int().nullable(),
  /** What was behind it, as a reason of the shop's tree. */
  causeKey: z.string().nullable(),
  comment: written(z.string()),
  endedAt: Moment.nullable(),
  endedBy: Id.nullable(),
  ticketId: Id.nullable(),
  /** Counts changes: whoever writes names the one they saw. */
  revision: z.number().int(),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** One follow-up with everything that is known of it. */
export const FollowUpDetail = FollowUp.extend({
  formId: Id.nullable(),
  formVersion: z.number().int().nullable(),
  answers: written(ScriptAnswers),
  attempts: z.array(Attempt),
  /** How the customer would rather be reached, as far as that is known; else by telephone. */
  usualWay: AttemptWay,
});
export type FollowUpDetail = z.infer<typeof FollowUpDetail>;

export const followUpParams = z.strictObject({ followUpId: Id });
/** The revision that the writer saw. */
export const Seen = { revision: z.number().int().min(0) };
