import { customersPersonalWords, customersPrivacy, erasingBegun } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findCustomer } from '../queries.ts';
import { recordsOf } from '../tree/records-of.ts';
import { holdTrees } from '../tree/stored-record.ts';
import { erasePerson } from './jobs/erase-person.ts';
import { enterErasure, lockErasure } from './rows.ts';

/**
 * Begins to erase all that is held of a person, by whichever of their records: the records that they have now, which are
 * joined with no others until it is done. Nothing brings it back. What came since can be erased again.
 *
 * @throws Refusal `missing`; `conflict` while it is under way
 */
export async function eraseCustomer(
  ctx: Context,
  { customerId: recordId }: { customerId: string },
): Promise<{ done: true }> {
  requirePermission(ctx, customersPrivacy);
  return transact(ctx, async (tx) => {
    await holdTrees(tx);
    const { customerId } = await findCustomer(tx, recordId);
    const before = await lockErasure(tx, customerId);
    if (before && before.doneAt === null && before.failedAt === null)
      throw new Refusal('conflict', customersPersonalWords.erasingAlready);
    await enterErasure(tx, customerId, await recordsOf(tx, customerId));
    await announce(tx, erasingBegun, { customerId });
    await schedule(tx, erasePerson, customerId, tx.system.now());
    return { done: true };
  });
}
