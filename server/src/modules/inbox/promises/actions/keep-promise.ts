import { inboxReply, promiseKept, type ShopPromise } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeRow, lockOwed, showPromise, toldOf } from '../rows.ts';

/** Marks a promise as kept; one that had been broken stays so, and was kept late. */
export async function keepPromise(ctx: Context, { promiseId }: { promiseId: string }): Promise<ShopPromise> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const { row, conversation } = await lockOwed(tx, promiseId);
    const now = tx.system.now();
    // Its clock may be a moment late: what decides is the moment itself.
    const brokenAt = row.brokenAt ?? (now > row.dueAt ? row.dueAt : null);
    const isLate = brokenAt !== null;
    await changeRow(tx, row, { state: isLate ? 'broken' : 'kept', keptAt: now, brokenAt });
    await announce(tx, promiseKept, { ...toldOf(row, conversation), isLate });
    return showPromise(tx, promiseId);
  });
}
