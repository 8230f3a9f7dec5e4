import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { handoffsAnswer, handoffsRead, handoffsSend } from '../permissions.ts';
import {
  Handoff,
  HandoffAnswers,
  HandoffRating,
  HandoffText,
  HandoffTitle,
  handoffLimits,
  handoffParams,
  MaybeHandoffText,
} from './shapes.ts';

/** What is handed over; `messageIds` are quoted as they stand now. */
export const SendHandoff = z.strictObject({
  typeId: Id,
  title: HandoffTitle,
  note: MaybeHandoffText.default(''),
  answers: HandoffAnswers.default({}),
  /** One of the sender's teams; the first that is not asked itself unless given. */
  fromTeamId: Id.optional(),
  conversation: z
    .strictObject({ conversationId: Id, messageIds: z.array(Id).max(handoffLimits.quotes).default([]) })
    .optional(),
  ticketId: Id.optional(),
});
export type SendHandoff = z.infer<typeof SendHandoff>;

export const sendHandoff = endpoint('handoffs.send', {
  method: 'POST',
  path: '/handoffs',
  may: handoffsSend,
  words: { zh: '发起协作', en: 'Hand something to a department' },
  body: SendHandoff,
  response: Handoff,
});

/** The revision that the step was made after: whoever acted on an older one is told what happened. */
const after = z.int().min(1);

export const takeHandoff = endpoint('handoffs.take', {
  method: 'POST',
  path: '/handoffs/:handoffId/take',
  may: handoffsAnswer,
  words: { zh: '接收协作单', en: 'Take a hand-off' },
  params: handoffParams,
  body: z.strictObject({ after }),
  response: Handoff,
});

/** Says what is missing; the clock stands still until it is sent again. */
export const returnHandoff = endpoint('handoffs.return', {
  method: 'POST',
  path: '/handoffs/:handoffId/return',
  may: handoffsAnswer,
  words: { zh: '退回补充信息', en: 'Return a hand-off for missing information' },
  params: handoffParams,
  body: z.strictObject({ after, text: HandoffText }),
  response: Handoff,
});

/** Answers replace those before; what is left out stays. */
export const sendHandoffAgain = endpoint('handoffs.send-again', {
  method: 'POST',
  path: '/handoffs/:handoffId/send-again',
  may: handoffsSend,
  words: { zh: '补充后重新发送', en: 'Send a returned hand-off again' },
  params: handoffParams,
  body: z.strictObject({ after, text: MaybeHandoffText.default(''), answers: HandoffAnswers.default({}) }),
  response: Handoff,
});

export const answerHandoff = endpoint('handoffs.answer', {
  method: 'POST',
  path: '/handoffs/:handoffId/answer',
  may: handoffsAnswer,
  words: { zh: '答复协作单', en: 'Answer a hand-off' },
  params: handoffParams,
  body: z.strictObject({
    after,
    text: MaybeHandoffText.default(''),
    answers: HandoffAnswers.default({}),
    rating: HandoffRating.optional(),
  }),
  response: Handoff,
});

export const acceptHandoff = endpoint('handoffs.accept', {
  method: 'POST',
  path: '/handoffs/:handoffId/accept',
  may: handoffsSend,
  words: { zh: '接受答复', en: 'Accept the answer' },
  params: handoffParams,
  body: z.strictObject({ after, rating: HandoffRating.optional() }),
  response: Handoff,
});

export const disputeHandoff = endpoint('handoffs.dispute', {
  method: 'POST',
  path: '/handoffs/:handoffId/dispute',
  may: handoffsSend,
  words: { zh: '不接受答复，请对方再处理', en: 'Dispute the answer' },
  params: handoffParams,
  body: z.strictObject({ after, text: HandoffText }),
  response: Handoff,
});

export const closeHandoff = endpoint('handoffs.close', {
  method: 'POST',
  path: '/handoffs/:handoffId/close',
  may: handoffsSend,
  words: { zh: '关闭协作单', en: 'Close a hand-off' },
  params: handoffParams,
  body: z.strictObject({ after }),
  response: Handoff,
});

export const withdrawHandoff = endpoint('handoffs.withdraw', {
  method: 'POST',
  path: '/handoffs/:handoffId/withdraw',
  may: handoffsSend,
  words: { zh: '撤回协作单', en: 'Take a hand-off back' },
  params: handoffParams,
  body: z.strictObject({ after, text: MaybeHandoffText.default('') }),
  response: Handoff,
});

export const commentHandoff = endpoint('handoffs.comment', {
  method: 'POST',
  path: '/handoffs/:handoffId/comments',
  may: handoffsRead,
  words: { zh: '在协作单里讨论', en: 'Say something in a hand-off' },
  params: handoffParams,
  body: z.strictObject({ text: HandoffText }),
  response: Handoff,
});

/** The department rates what it was sent, the sender what came back; a later rating replaces the one before. */
export const rateHandoff = endpoint('handoffs.rate', {
  method: 'POST',
  path: '/handoffs/:handoffId/ratings',
  may: handoffsRead,
  words: { zh: '评价这次协作', en: 'Rate a hand-off or its result' },
  params: handoffParams,
  body: HandoffRating.extend({ about: z.enum(['handoff', 'result']) }),
  response: Handoff,
});
