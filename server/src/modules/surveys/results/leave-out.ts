import { type LeftOutReason, responseLeftOut, surveysManage, surveyWords } from '@zhiyin/domain/surveys';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { leftOutOf } from './narrowed.ts';

/**
 * Leaves an answer out of every figure, or counts it again, whyever it was left out; the trail keeps who did. Doing it
 * twice is doing it once.
 */
export async function leaveOut(
  ctx: Context,
  { surveyId, responseId, isLeftOut }: { surveyId: string; responseId: string; isLeftOut: boolean },
): Promise<{ leftOut: LeftOutReason | null }> {
  requirePermission(ctx, surveysManage);
  return transact(ctx, async (tx) => {
    const row = await tx.db
      .selectFrom('surveyResponses')
      .select('leftOut')
      .where('workspaceId', '=', tx.workspaceId)
      .where('surveyId', '=', surveyId)
      .where('responseId', '=', responseId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refusal('missing', surveyWords.responseNotFound);
    const before = leftOutOf(row.leftOut);
    if ((before !== null) === isLeftOut) return { leftOut: before };
    const leftOut = isLeftOut ? 'by-hand' : null;
    await tx.db
      .updateTable('surveyResponses')
      .set({ leftOut })
      .where('workspaceId', '=', tx.workspaceId)
      .where('responseId', '=', responseId)
      .execute();
    await announce(tx, responseLeftOut, { surveyId, responseId, isLeftOut });
    return { leftOut };
  });
}
