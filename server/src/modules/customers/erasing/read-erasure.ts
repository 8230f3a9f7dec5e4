import { type CustomerErasure, customersPrivacy } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findCustomer } from '../queries.ts';
import { findErasure } from './rows.ts';

/** How far the erasing of a person is, by whichever of their records. @throws Refusal `missing`. */
export async function readErasure(
  ctx: Context,
  { customerId: recordId }: { customerId: string },
): Promise<CustomerErasure> {
  requirePermission(ctx, customersPrivacy);
  return look(ctx, async (tx) => {
    const { customerId } = await findCustomer(tx, recordId);
    const row = await findErasure(tx, customerId);
    return {
      askedAt: row?.askedAt.toISOString() ?? null,
      doneAt: row?.doneAt?.toISOString() ?? null,
      failedAt: row?.failedAt?.toISOString() ?? null,
    };
  });
}
