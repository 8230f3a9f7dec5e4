import { say } from '@zhiyin/domain/kit';
import { customerChosen, passedOverWords, surveysManage, surveyWords } from '@zhiyin/domain/surveys';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findSurvey } from '../survey/rows.ts';
import { invite } from './invite.ts';
import { aboutConversation } from './rule-actions.ts';

/** Invites whoever a conversation is with. @throws Refusal `conflict` with why the customer is not asked. */
export async function inviteByHand(
  ctx: Context,
  { surveyId, conversationId }: { surveyId: string; conversationId: string },
): Promise<{ done: true }> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, async (tx) => {
    const about = await aboutConversation(tx, conversationId);
    const why = await invite(tx, await findSurvey(tx, surveyId), about, { isChosen: true });
    if (why !== null)
      throw new Refusal('conflict', surveyWords.notInvited, { why: say(passedOverWords[why], tx.locale) });
    await announce(tx, customerChosen, { surveyId, conversationId });
    return { done: true };
  });
}
