import { inboxReply, promiseReasons, promiseWithdrawn, withdrawMinutes } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { changeRow, lockOwed, toldOf } from '../rows.ts';

/** Takes back what was noted by mistake: soon, by who noted it, and before its moment. */
export async function withdrawPromise(
  ctx: Context,
  { promiseId }: { promiseId: string },
): Promise<{ done: true }> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const { row, conversation } = await lockOwed(tx, promiseId);
    const isSoon = tx.system.now().getTime() - row.madeAt.getTime() <= withdrawMinutes * 60_000;
    const isTheirs = row.madeBy !== null && row.madeBy === tx.actor.id;
    if (!isSoon || !isTheirs || row.brokenAt || row.moves > 0) {
      throw new Refusal('conflict', promiseReasons.tooLateToWithdraw, { minutes: withdrawMinutes });
    }
    await changeRow(tx, row, { state: 'withdrawn' });
    await announce(tx, promiseWithdrawn, toldOf(row, conversation));
    return { done: true };
  });
}
