import { moveReason, type Reason, reasonMoved, reasonsManage } from '@zhiyin/domain/reasons';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { allReasons, lockTree, requireReason, writeReasons } from '../queries.ts';
import { allowed } from '../tree-refusal.ts';

/** Moves a reason, with all below it, under another or among its siblings. */
export async function placeReason(
  ctx: Context,
  reasonId: string,
  { parentKey, before }: { parentKey: string | null; before?: string | undefined },
): Promise<{ items: Reason[] }> {
  requirePermission(ctx, reasonsManage);
  return transact(ctx, async (tx) => {
    const tree = await lockTree(tx);
    const { key, parentKey: from } = requireReason(tree, reasonId);
    const to = before === undefined ? { parentKey } : { parentKey, before };
    await writeReasons(tx, allowed(moveReason(tree, key, to)));
    await announce(tx, reasonMoved, { reasonId, key, from, to: parentKey });
    return { items: await allReasons(tx) };
  });
}
