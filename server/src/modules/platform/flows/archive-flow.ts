import { flowArchived, flowRestored, manageFlows } from '@zhiyin/domain/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockFlowRow } from '#platform/flows/find-flow.ts';

/** Lets nothing new begin in a flow. What is under way goes on. */
export async function archiveFlow(ctx: Context, flowId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageFlows);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await lockFlowRow(tx, flowId);
    if (archivedAt) return { done: true };
    await setArchived(tx, flowId, tx.system.now());
    await announce(tx, flowArchived, { flowId });
    return { done: true };
  });
}

/** Lets new things begin in an archived flow again. */
export async function restoreFlow(ctx: Context, flowId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageFlows);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await lockFlowRow(tx, flowId);
    if (!archivedAt) return { done: true };
    await setArchived(tx, flowId, null);
    await announce(tx, flowRestored, { flowId });
    return { done: true };
  });
}

async function setArchived(tx: Tx, flowId: string, archivedAt: Date | null): Promise<void> {
  await tx.db
    .updateTable('flows')
    .set({ archivedAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('flowId', '=', flowId)
    .execute();
}
