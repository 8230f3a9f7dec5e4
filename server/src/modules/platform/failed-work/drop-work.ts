import { manageWork, workDropped } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockFailed } from './queries.ts';

/** Gives failed work up for good. What it was is kept in the trail. */
export async function dropWork(ctx: Context, dueId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageWork);
  return transact(ctx, async (tx) => {
    const work = await lockFailed(tx, dueId);
    await tx.db
      .deleteFrom('due')
      .where('workspaceId', '=', tx.workspaceId)
      .where('dueId', '=', dueId)
      .execute();
    await announce(tx, workDropped, work);
    return { done: true };
  });
}
