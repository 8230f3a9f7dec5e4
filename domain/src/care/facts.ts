import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
import type { Text } from '../kit/words.ts';
import { FollowUpOutcome, FollowUpReason, FollowUpState } from './contract/shapes.ts';
import { careManage, careRead } from './permissions.ts';

/** Whose conversation it is about, which decides who may hear of it, and who has the follow-up. */
const about = {
  followUpId: Id,
  conversationId: Id,
  customerId: Id,
  teamId: Id.nullable(),
  assigneeId: Id.nullable(),
  ownerId: Id.nullable(),
  reason: FollowUpReason,
};

/** Those that are told between the messages say so. */
function aboutFollowUp<Shape extends z.ZodRawShape>(
  kind: string,
  words: Text,
  more: Shape,
  told: { readonly isOnTimeline?: true } = {},
) {
  const payload = z.object({ ...about, ...more });
  return fact({ kind, words, payload, seenWith: careRead, subject: 'conversationId', ...told });
}
const onTimeline = { isOnTimeline: true } as const;

export const followUpAsked = aboutFollowUp(
  'care.follow-up-asked',
  { zh: '安排了回访', en: 'A follow-up was asked for' },
  { dueAt: Moment },
  onTimeline,
);
/** `from` and `ownerId`: who had it and who has it; null is the team’s queue. */
export const followUpHandedOver = aboutFollowUp(
  'care.follow-up-handed-over',
  { zh: '回访换了负责人', en: 'A follow-up went to somebody else' },
  { from: Id.nullable(), why: z.enum(['hand', 'member-left']) },
);
export const followUpMoved = aboutFollowUp(
  'care.follow-up-moved',
  { zh: '回访改了期限', en: 'The date of a follow-up was moved' },
  { from: Moment, to: Moment },
);
export const followUpTried = aboutFollowUp(
  'care.follow-up-tried',
  { zh: '联系了顾客', en: 'Somebody tried to reach the customer' },
  { isReached: z.boolean(), tries: z.number().int(), nextTryAt: Moment.nullable() },
  onTimeline,
);
/** It is due soon. Said once for each date. */
export const followUpWarned = aboutFollowUp(
  'care.follow-up-warned',
  { zh: '回访快到期了', en: 'A follow-up is due soon' },
  { dueAt: Moment },
);
/** Nobody followed up in time. Said once, whatever becomes of the date. */
export const followUpOverdue = aboutFollowUp(
  'care.follow-up-overdue',
  { zh: '回访超期了', en: 'A follow-up is overdue' },
  { dueAt: Moment },
  onTimeline,
);
export const followUpDone = aboutFollowUp(
  'care.follow-up-done',
  { zh: '完成了回访', en: 'A customer was followed up' },
  {
    outcome: FollowUpOutcome,
    /** False when something is still wrong, or the rating is low: what rules may wait for. */
    isGood: z.boolean(),
    rating: z.number().int().nullable(),
    wasOverdue: z.boolean(),
    /** What was behind it, as a reason of the shop’s tree. */
    causeKey: z.string().nullable().default(null),
  },
  onTimeline,
);
export const followUpGivenUp = aboutFollowUp(
  'care.follow-up-given-up',
  { zh: '放弃了回访', en: 'A follow-up was given up' },
  { tries: z.number().int() },
  onTimeline,
);
export const followUpCancelled = aboutFollowUp(
  'care.follow-up-cancelled',
  { zh: '取消了回访', en: 'A follow-up was cancelled' },
  { why: z.enum(['hand', 'rating-improved', 'promise-open']) },
  onTimeline,
);
/** `was`: how it had ended; what was found counts no more. */
export const followUpOpenedAgain = aboutFollowUp(
  'care.follow-up-opened-again',
  { zh: '重新打开了回访', en: 'A follow-up was opened again' },
  { was: FollowUpState, dueAt: Moment },
  onTimeline,
);

export const careSettingsChanged = fact({
  kind: 'care.settings-changed',
  words: { zh: '修改了回访设置', en: 'Follow-ups were set up' },
  payload: z.object({ workspaceId: Id, fields: z.array(z.string()), isOn: z.boolean() }),
  seenWith: careManage,
  subject: 'workspaceId',
});

/** Low scores of past days were followed up by the bound that is set now. */
export const pastLowAsked = fact({
  kind: 'care.past-low-asked',
  words: { zh: '给过去的低分安排了回访', en: 'Past low scores are followed up' },
  payload: z.object({ workspaceId: Id, days: z.int(), asked: z.int() }),
  seenWith: careManage,
  subject: 'workspaceId',
});

export const careFacts = [
  followUpAsked,
  followUpHandedOver,
  followUpMoved,
  followUpTried,
  followUpWarned,
  followUpOverdue,
  followUpDone,
  followUpGivenUp,
  followUpCancelled,
  followUpOpenedAgain,
  careSettingsChanged,
  pastLowAsked,
] as const;
