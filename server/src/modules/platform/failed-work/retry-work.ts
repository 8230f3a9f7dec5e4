import { manageWork, workRetried } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockFailed } from './queries.ts';

/** Runs failed work again now, with all its tries before it. */
export async function retryWork(ctx: Context, dueId: string): Promise<{ done: true }> {
  requirePermission(ctx, manageWork);
  return transact(ctx, async (tx) => {
    const work = await lockFailed(tx, dueId);
    await tx.db
      .updateTable('due')
      .set({
        failedAt: null,
        failure: null,
        tries: 0,
        lease: null,
        leasedUntil: null,
        dueAt: tx.system.now(),
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('dueId', '=', dueId)
      .execute();
    await announce(tx, workRetried, work);
    tx.afterCommit(() => tx.system.wake('due'));
    return { done: true };
  });
}
