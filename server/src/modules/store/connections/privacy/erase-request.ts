import { privacyBegun, privacyWords, storeWrite } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { erasePrivacy } from './jobs/erase-privacy.ts';
import { changeRequest, lockWaiting } from './rows.ts';
import { memberOf } from './settle-request.ts';

/**
 * Begins to erase what a customer, or a whole shop, wants to have forgotten; it is settled once that is done.
 *
 * @throws Refusal `conflict` when it is settled or under way, or asks for something else
 */
export async function erasePrivacyRequest(ctx: Context, requestId: string): Promise<{ done: true }> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    const { wish, connectionId } = await lockWaiting(tx, requestId);
    if (wish === 'show') throw new Refusal('conflict', privacyWords.privacyNotToErase);
    const now = tx.system.now();
    await changeRequest(tx, requestId, { erasingSince: now, erasingBy: memberOf(tx), failedAt: null });
    await announce(tx, privacyBegun, { connectionId, requestId });
    await schedule(tx, erasePrivacy, requestId, now);
    return { done: true };
  });
}
