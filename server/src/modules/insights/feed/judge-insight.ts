import { feedTeach, type InsightVerdict, type InsightWhy, insightJudged } from '@zhiyin/domain/insights';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findInsight } from './read-feed.ts';
import { searchSoon } from './round.ts';

interface Judgement {
  readonly insightId: string;
  readonly verdict: InsightVerdict | null;
  readonly why: InsightWhy | null;
}

/** Says whether an insight was useful, or takes it back. Later searches go by it. */
export async function judgeInsight(
  ctx: Context,
  { insightId, verdict, why }: Judgement,
): Promise<{ done: true }> {
  requirePermission(ctx, feedTeach);
  return transact(ctx, async (tx) => {
    const { metric } = await findInsight(tx, insightId);
    const judgedBy = tx.actor.kind === 'member' ? tx.actor.id : null;
    const judgedAt = tx.system.now();
    await tx.db
      .updateTable('insights')
      .set(
        verdict === null
          ? { verdict, why: null, judgedBy: null, judgedAt: null }
          : { verdict, why, judgedBy, judgedAt },
      )
      .where('workspaceId', '=', tx.workspaceId)
      .where('insightId', '=', insightId)
      .execute();
    await announce(tx, insightJudged, { insightId, metric, verdict });
    return { done: true };
  });
}

/** Has changes looked for now instead of at night. */
export async function findInsightsNow(ctx: Context): Promise<{ isLooking: true }> {
  requirePermission(ctx, feedTeach);
  await transact(ctx, (tx) => searchSoon(tx));
  return { isLooking: true };
}
