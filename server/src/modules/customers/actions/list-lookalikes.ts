import { type Customer, customersMerge } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findCustomer, personsReachedBy } from '../queries.ts';

/** Other persons who can be reached at the same e-mail or phone, by any record of this one. */
export async function listLookalikes(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<{ items: Customer[] }> {
  requirePermission(ctx, customersMerge);
  return look(ctx, async (tx) => {
    const person = await findCustomer(tx, customerId);
    const known = [person, ...person.records];
    const emails = known.flatMap(({ email }) => (email === null ? [] : [email]));
    const phones = known.flatMap(({ phone }) => (phone === null ? [] : [phone]));
    return { items: await personsReachedBy(tx, { customerId: person.customerId, emails, phones }) };
  });
}
