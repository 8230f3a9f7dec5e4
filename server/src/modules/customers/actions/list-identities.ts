import { customersRead, type Identity } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { identitiesOf } from '../identities/queries.ts';
import { findCustomer } from '../queries.ts';

/** What a person is known by, strongest first. */
export async function listIdentities(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<{ items: Identity[] }> {
  requirePermission(ctx, customersRead);
  return look(ctx, async (tx) => {
    await findCustomer(tx, customerId);
    return { items: await identitiesOf(tx, customerId) };
  });
}
