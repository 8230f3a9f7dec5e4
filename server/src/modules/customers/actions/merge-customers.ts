import {
  type CustomerDetail,
  type mergeCustomers as contract,
  customersMerge,
  customersMerged,
} from '@zhiyin/domain/customers';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { detailOf } from '../queries.ts';
import { joinRecords } from '../tree/join-records.ts';

/** Shows two persons as one. */
export async function mergeCustomers(
  ctx: Context,
  customerId: string,
  { fromCustomerId, fields }: z.infer<typeof contract.body>,
): Promise<CustomerDetail> {
  requirePermission(ctx, customersMerge);
  const chosen = [...new Set(fields)];
  return transact(ctx, async (tx) => {
    const { records, ...joined } = await joinRecords(tx, { customerId, fromCustomerId, fields: chosen });
    await announce(tx, customersMerged, { ...joined, fields: chosen });
    return detailOf(records);
  });
}
