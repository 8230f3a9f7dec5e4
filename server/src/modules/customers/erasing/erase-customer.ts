import { customersPersonalWords, customersPrivacy, erasingBegun } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findCustomer } from '../queries.ts';
import { erasePerson } from './jobs/erase-person.ts';
import { keepErasure, lockErasure } from './rows.ts';

/**
 * Begins to erase all that is held of a person, by whichever of their records. Nothing brings it back. What came since it
 * was erased before can be erased again.
 *
 * @throws Refusal `missing`; `conflict` while it is under way
 */
export async function eraseCustomer(
  ctx: Context,
  { customerId: recordId }: { customerId: string },
): Promise<{ done: true }> {
  requirePermission(ctx, customersPrivacy);
  return transact(ctx, async (tx) => {
    const { customerId } = await findCustomer(tx, recordId);
    const before = await lockErasure(tx, customerId);
    if (before && before.doneAt === null && before.failedAt === null)
      throw new Refusal('conflict', customersPersonalWords.erasingAlready);
    const now = tx.system.now();
    await keepErasure(tx, customerId, { askedAt: now, doneAt: null, failedAt: null, askedBy: tx.actor.id });
    await announce(tx, erasingBegun, { customerId });
    await schedule(tx, erasePerson, customerId, now);
    return { done: true };
  });
}
