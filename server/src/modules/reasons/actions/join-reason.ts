import { mergeReason, type Reason, reasonMerged, reasonsManage } from '@zhiyin/domain/reasons';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { allReasons, lockTree, requireReason, writeReasons } from '../queries.ts';
import { allowed } from '../tree-refusal.ts';

/** Merges a reason into another: whatever carries its key counts for the other from now on. */
export async function joinReason(
  ctx: Context,
  reasonId: string,
  { into }: { into: string },
): Promise<{ items: Reason[] }> {
  requirePermission(ctx, reasonsManage);
  return transact(ctx, async (tx) => {
    const tree = await lockTree(tx);
    const { key } = requireReason(tree, reasonId);
    await writeReasons(tx, allowed(mergeReason(tree, key, into, tx.system.now().toISOString())));
    await announce(tx, reasonMerged, { reasonId, key, into });
    return { items: await allReasons(tx) };
  });
}
