import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Line, Moment } from '../../kit/shapes.ts';
import { careHandle } from '../permissions.ts';
import {
  AttemptWay,
  FollowUpDetail,
  FollowUpOutcome,
  followUpParams,
  MaybeCareText,
  ScriptAnswers,
  Seen,
} from './shapes.ts';

const toFollowUp = {
  method: 'POST',
  may: careHandle,
  params: followUpParams,
  response: FollowUpDetail,
} as const;

export const AskFollowUp = z.strictObject({
  conversationId: Id,
  note: MaybeCareText.default(''),
  /** Left out, it is who had the conversation; null puts it into the team’s queue. */
  ownerId: Id.nullable().optional(),
  /** Left out, it is as soon as the shop has set up. */
  dueAt: Moment.optional(),
  /** The script; left out, it is the shop’s for those that colleagues ask for. */
  formId: Id.optional(),
});
export type AskFollowUp = z.infer<typeof AskFollowUp>;

export const askForFollowUp = endpoint('care.ask', {
  method: 'POST',
  path: '/follow-ups',
  may: careHandle,
  words: { zh: '安排回访', en: 'Ask for a follow-up' },
  body: AskFollowUp,
  response: FollowUpDetail,
});

/** What is left out stays as it is. */
export const ChangeFollowUp = z.strictObject({
  ...Seen,
  ownerId: Id.nullable().optional(),
  dueAt: Moment.optional(),
});
export type ChangeFollowUp = z.infer<typeof ChangeFollowUp>;

export const changeFollowUp = endpoint('care.change', {
  ...toFollowUp,
  method: 'PATCH',
  path: '/follow-ups/:followUpId',
  words: { zh: '更换回访负责人或期限', en: 'Hand a follow-up over, or move its date' },
  body: ChangeFollowUp,
});

export const NoteAttempt = z.strictObject({
  ...Seen,
  way: AttemptWay,
  isReached: z.boolean(),
  note: MaybeCareText.default(''),
  nextTryAt: Moment.nullable().default(null),
});
export type NoteAttempt = z.infer<typeof NoteAttempt>;

export const noteAttempt = endpoint('care.note-attempt', {
  ...toFollowUp,
  path: '/follow-ups/:followUpId/attempts',
  words: { zh: '记录一次联系', en: 'Note that somebody tried' },
  body: NoteAttempt,
});

/** What is done about a problem that is still there. */
export const FollowUpNext = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nothing') }),
  z.strictObject({ kind: z.literal('reopen') }),
  z.strictObject({ kind: z.literal('ticket'), typeId: Id, title: Line(200) }),
]);
export type FollowUpNext = z.infer<typeof FollowUpNext>;

export const FinishFollowUp = z.strictObject({
  ...Seen,
  way: AttemptWay.default('phone'),
  outcome: FollowUpOutcome,
  rating: z.int().min(1).max(5).nullable().default(null),
  /** What was behind it: a reason of the shop's tree. */
  causeKey: z.string().max(60).nullable().optional(),
  comment: MaybeCareText.default(''),
  answers: ScriptAnswers.default({}),
  next: FollowUpNext.default({ kind: 'nothing' }),
});
export type FinishFollowUp = z.infer<typeof FinishFollowUp>;

export const finishFollowUp = endpoint('care.finish', {
  ...toFollowUp,
  path: '/follow-ups/:followUpId/finish',
  words: { zh: '完成回访', en: 'Say what came of a follow-up' },
  body: FinishFollowUp,
});

export const EndFollowUp = z.strictObject({
  ...Seen,
  as: z.enum(['given-up', 'cancelled']),
  comment: MaybeCareText.default(''),
});
export type EndFollowUp = z.infer<typeof EndFollowUp>;

/** For slips, and for customers who are heard of after all: what came of it is taken back. */
export const openFollowUpAgain = endpoint('care.open-again', {
  ...toFollowUp,
  path: '/follow-ups/:followUpId/open-again',
  words: { zh: '重新打开回访', en: 'Open a follow-up again' },
  body: z.strictObject(Seen),
});

export const endFollowUp = endpoint('care.end', {
  ...toFollowUp,
  path: '/follow-ups/:followUpId/end',
  words: { zh: '放弃或取消回访', en: 'Give a follow-up up, or cancel it' },
  body: EndFollowUp,
});
