import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { BothLanguages, Id, Moment } from '../../kit/shapes.ts';
import { OwnSurvey } from '../survey/visitor.ts';
import { Ask, Comment, Score } from './shapes.ts';

/** What a customer sees of a question put to them. */
export const VisitorAsk = Ask.pick({
  askId: true,
  conversationId: true,
  askedAt: true,
  expiresAt: true,
  solved: true,
  score: true,
  comment: true,
  answeredAt: true,
}).extend({
  /** Until when the answer can be given, or changed once it was given. */
  answerableUntil: Moment,
});
export type VisitorAsk = z.infer<typeof VisitorAsk>;

/**
 * The caller's own that can still be answered or changed, newest first; `question` is the shop's own wording. With them
 * the surveys that wait for their answer.
 */
export const listOpenAsks = endpoint('surveys.list-open-asks', {
  method: 'GET',
  path: '/widget/asks',
  may: 'visitor',
  words: { zh: '访客查看待评价的会话', en: 'A visitor lists what they are asked' },
  response: z.object({
    question: BothLanguages(200),
    items: z.array(VisitorAsk),
    surveys: z.array(OwnSurvey),
    /** Where the shop takes suggestions; null while its box is closed. */
    suggestionUrl: z.string().nullable(),
  }),
});

/**
 * Says how it went, wholly: what is null or empty was not said, and takes back what was. May be repeated and changed
 * for a day. After `solved: false` the customer goes on by a message that names the conversation.
 */
export const answerAsk = endpoint('surveys.answer-ask', {
  method: 'POST',
  path: '/widget/asks/:askId',
  may: 'visitor',
  words: { zh: '访客评价会话', en: 'A visitor says how it went' },
  params: z.strictObject({ askId: Id }),
  body: z
    .strictObject({
      solved: z.boolean().nullable(),
      score: Score.nullable(),
      comment: Comment.default(''),
    })
    .refine(({ solved, score, comment }) => solved !== null || score !== null || comment !== ''),
  callsPerMinute: 60,
  response: VisitorAsk,
});
