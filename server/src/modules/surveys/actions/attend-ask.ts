import { inboxReply } from '@zhiyin/domain/inbox';
import { type Ask, surveyAttended, surveysWords } from '@zhiyin/domain/surveys';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { markAttended } from '../attend-answers.ts';
import { findAsk, lockAsk } from '../queries.ts';
import { presentAsk } from '../rows.ts';
import { requireSeen } from '../visibility.ts';

/** Notes that an answer of “not solved” was followed up, or takes that back. Doing it twice is doing it once. */
export async function attendAsk(
  ctx: Context,
  { askId, isAttended }: { askId: string; isAttended: boolean },
): Promise<Ask> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const ask = await lockAsk(tx, askId);
    requireSeen(tx, ask);
    if (ask.solved !== false) throw new Refusal('conflict', surveysWords.nothingToAttend);
    if ((ask.attendedAt !== null) === isAttended) return presentAsk(ask);

    await announce(tx, surveyAttended, await markAttended(tx, ask, isAttended));
    return presentAsk(await findAsk(tx, askId));
  });
}
