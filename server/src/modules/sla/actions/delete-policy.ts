import { policyDeleted, slaManage } from '@zhiyin/domain/sla';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { beginEdition } from '../policies/edition.ts';
import { findPolicy } from '../policies/stored-policies.ts';

/** Takes a service level away: its clocks end without counting, what they came to stays. */
export async function deletePolicy(
  ctx: Context,
  { policyId }: { readonly policyId: string },
): Promise<{ done: true }> {
  requirePermission(ctx, slaManage);
  return transact(ctx, async (tx) => {
    await beginEdition(tx);
    const { revision } = await findPolicy(tx, policyId);
    await tx.db
      .updateTable('slaPolicies')
      .set({ archivedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('policyId', '=', policyId)
      .execute();
    await announce(tx, policyDeleted, { policyId, revision });
    return { done: true };
  });
}
