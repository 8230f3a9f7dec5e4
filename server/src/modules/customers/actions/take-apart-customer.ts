import { type CustomerDetail, customersMerge, customerTakenApart } from '@zhiyin/domain/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { rememberDistinct } from '../likenesses/distinctions.ts';
import { shareProof } from '../likenesses/share-proof.ts';
import { detailOf } from '../queries.ts';
import { takeRecordsApart } from '../tree/join-records.ts';
import type { StoredRecord } from '../tree/stored-record.ts';

/**
 * Makes a merged record a person of its own again; answers that person. Those whom proof has joined, or would join
 * again, are remembered as not the same.
 */
export async function takeApartCustomer(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<CustomerDetail> {
  requirePermission(ctx, customersMerge);
  return transact(ctx, async (tx) => {
    const { records, taken } = await takeRecordsApart(tx, customerId);
    const { personId: fromCustomerId } = taken;
    await keepApart(tx, taken);
    await announce(tx, customerTakenApart, { customerId, fromCustomerId });
    return detailOf(records.filter(({ personId }) => personId === customerId));
  });
}

async function keepApart(tx: Tx, { customerId, mergedBy, personId }: StoredRecord): Promise<void> {
  if (mergedBy === null || (await shareProof(tx, customerId, personId)))
    await rememberDistinct(tx, customerId, personId);
}
