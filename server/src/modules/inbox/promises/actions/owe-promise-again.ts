import {
  inboxReply,
  promiseOwedAgain,
  promiseReasons,
  type ShopPromise,
  withdrawMinutes,
} from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { ringFor } from '../clock.ts';
import { changeRow, lockNoted, showPromise, toldOf } from '../rows.ts';

/**
 * Takes back that a promise was kept, soon after. Its clock goes on: one whose moment has passed meanwhile breaks. One
 * that is owed stays so.
 */
export async function owePromiseAgain(
  ctx: Context,
  { promiseId }: { promiseId: string },
): Promise<ShopPromise> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const { row, conversation } = await lockNoted(tx, promiseId);
    if (!row.keptAt) return showPromise(tx, promiseId);
    if (tx.system.now().getTime() - row.keptAt.getTime() > withdrawMinutes * 60_000)
      throw new Refusal('conflict', promiseReasons.tooLateToOwe, { minutes: withdrawMinutes });

    const owed = await changeRow(tx, row, { state: row.brokenAt ? 'broken' : 'open', keptAt: null });
    if (!owed.brokenAt) await ringFor(tx, owed);
    await announce(tx, promiseOwedAgain, toldOf(owed, conversation));
    return showPromise(tx, promiseId);
  });
}
