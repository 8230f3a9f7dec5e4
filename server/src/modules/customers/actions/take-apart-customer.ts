import { type CustomerDetail, customersMerge, customerTakenApart } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { detailOf } from '../queries.ts';
import { takeRecordsApart } from '../tree/join-records.ts';

/** Makes a merged record a person of its own again; answers that person. */
export async function takeApartCustomer(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<CustomerDetail> {
  requirePermission(ctx, customersMerge);
  return transact(ctx, async (tx) => {
    const { records, fromCustomerId } = await takeRecordsApart(tx, customerId);
    await announce(tx, customerTakenApart, { customerId, fromCustomerId });
    return detailOf(records.filter(({ personId }) => personId === customerId));
  });
}
