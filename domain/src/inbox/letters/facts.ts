import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { inboxRead } from '../permissions.ts';

const about = { conversationId: Id, customerId: Id, teamId: Id.nullable(), assigneeId: Id.nullable() };
const seen = { seenWith: inboxRead, subject: 'conversationId' };

export const replyHeld = fact({
  kind: 'inbox.reply-held',
  words: { zh: '安排了稍后发送的回复', en: 'A reply waits for its moment' },
  payload: z.object({ ...about, sendsAt: Moment }),
  ...seen,
});

export const replyTakenBack = fact({
  kind: 'inbox.reply-taken-back',
  words: { zh: '撤回了等待发送的回复', en: 'A waiting reply was taken back' },
  payload: z.object(about),
  ...seen,
});

/** A held reply's moment came and it could not go out. */
export const heldReplyRefused = fact({
  kind: 'inbox.held-reply-refused',
  words: { zh: '等待发送的回复没能发出', en: 'A waiting reply could not go out' },
  payload: z.object(about),
  ...seen,
});

/** Something of a conversation was passed on to somebody else: the customer has no answer yet. */
export const letterForwarded = fact({
  kind: 'inbox.letter-forwarded',
  words: { zh: '转发了邮件', en: 'A mail was passed on' },
  payload: z.object({ ...about, messageId: Id, number: z.number().int(), sentAt: Moment }),
  ...seen,
});

export const signatureChanged = fact({
  kind: 'inbox.signature-changed',
  words: { zh: '修改了自己的邮件签名', en: 'Somebody changed how they sign' },
  payload: z.object({ memberId: Id, language: z.string() }),
  seenWith: null,
  subject: 'memberId',
});

export const letterFacts = [
  replyHeld,
  replyTakenBack,
  heldReplyRefused,
  letterForwarded,
  signatureChanged,
] as const;
