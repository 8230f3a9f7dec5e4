import { flowArchived, manageFlows } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockFlowRow } from '#platform/flows/find-flow.ts';

/** Lets nothing new begin in a flow. What is under way goes on. */
export async function archiveFlow(ctx: Context, flowId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageFlows);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await lockFlowRow(tx, flowId);
    if (archivedAt) return { done: true };
    await tx.db
      .updateTable('flows')
      .set({ archivedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('flowId', '=', flowId)
      .execute();
    await announce(tx, flowArchived, { flowId });
    return { done: true };
  });
}
