import { type CustomerDetail, customersRead } from '@zhiyin/domain/customers';
import type { Context } from '#platform/context.ts';
import { requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findCustomer } from '../queries.ts';

export async function getCustomer(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<CustomerDetail> {
  requirePermission(ctx, customersRead);
  return look(ctx, (tx) => findCustomer(tx, customerId));
}
