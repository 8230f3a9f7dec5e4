import { followUpAsked, followUpDone } from '@zhiyin/domain/care';
import { surveyAnswered, surveyResponded } from '@zhiyin/domain/surveys';
import { isLowRating } from '#modules/care';
import { poorAnswersSince } from '#modules/surveys';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { heedLow } from './heed-low.ts';
import { forgetLow, isKept } from './low-scores.ts';

/** What low scores are heard from: ratings, surveys, and what follow-ups find behind them. */
export const lowScoreReactions: readonly Reaction[] = [
  on(surveyAnswered, 'improvement.low-rating', async (tx, { conversationId, to, answeredAt }) => {
    if (!(await isLowRating(tx, to))) return forgetLow(tx, conversationId);
    await heedLow(tx, { conversationId, at: new Date(answeredAt) });
  }),

  // An anonymous answer leads to no conversation, and what is left out is the shop's own.
  on(surveyResponded, 'improvement.low-response', async (tx, { conversationId, isLow, leftOut }) => {
    if (!isLow || leftOut !== null || conversationId === null) return;
    await heedLow(tx, { conversationId, at: tx.system.now() });
  }),

  // Of a score that is low by a bound set later nobody heard when it was given; it counts from then all the same.
  on(followUpAsked, 'improvement.low-after-all', async (tx, { conversationId, reason }) => {
    if (reason !== 'low-rating' || (await isKept(tx, conversationId))) return;
    const [said] = await poorAnswersSince(tx, new Date(0), conversationId);
    if (said && (await isLowRating(tx, said))) await heedLow(tx, { conversationId, at: said.at });
  }),

  on(followUpDone, 'improvement.low-follow-up', async (tx, { conversationId, isGood, reason, causeKey }) => {
    const tellsCause = reason === 'low-rating' && causeKey !== null;
    if (isGood && !tellsCause) return;
    await heedLow(tx, { conversationId, causeKey, at: tx.system.now() });
  }),
];
