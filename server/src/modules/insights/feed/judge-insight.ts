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
    const judged = { judgedBy, judgedAt: tx.system.now() };
    const nothing = { verdict: null, why: null, judgedBy: null, judgedAt: null };
    const of = (column: 'insightId' | 'leadId') =>
      tx.db.updateTable('insights').where('workspaceId', '=', tx.workspaceId).where(column, '=', insightId);
    await of('insightId')
      .set(verdict === null ? nothing : { verdict, why, ...judged })
      .execute();
    // What stands under it is the same story: it does not come back by another name, and is not judged for itself.
    const isQuiet = verdict === 'not-useful' && why !== 'other';
    await of('leadId')
      .set(isQuiet ? { verdict, why: 'known', ...judged } : nothing)
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
