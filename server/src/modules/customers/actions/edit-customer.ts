import {
  type Customer,
  type editCustomer as contract,
  customerEdited,
  customersEdit,
} from '@zhiyin/domain/customers';
import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findCustomer } from '../queries.ts';

type Change = z.infer<typeof contract.body>;

export async function editCustomer(ctx: Context, customerId: string, change: Change): Promise<Customer> {
  requirePermission(ctx, customersEdit);
  return transact(ctx, async (tx) => {
    const before = await findCustomer(tx, customerId);
    const { name = before.name, email = before.email, phone = before.phone, locale = before.locale } = change;
    const after = { name, email, phone, locale };
    const fields = (['name', 'email', 'phone', 'locale'] as const).filter(
      (field) => after[field] !== before[field],
    );
    if (fields.length === 0) return before;

    await tx.db
      .updateTable('customers')
      .set(after)
      .where('workspaceId', '=', tx.workspaceId)
      .where('customerId', '=', customerId)
      .execute();
    await announce(tx, customerEdited, { customerId, fields });
    return { ...before, ...after };
  });
}
