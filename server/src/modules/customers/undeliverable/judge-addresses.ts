import { customersEdit, customersRead, type Undeliverable } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { noteReachable, undeliverableAmong } from './undeliverable.ts';

/** Which of some addresses take no mail. */
export async function findUndeliverable(
  ctx: Context,
  { addresses }: { addresses: readonly string[] },
): Promise<{ items: Undeliverable[] }> {
  requirePermission(ctx, customersRead);
  return { items: await look(ctx, (tx) => undeliverableAmong(tx, addresses)) };
}

/** Takes an address for one that takes mail. Of one that nothing is known of nothing changes. */
export async function clearUndeliverable(
  ctx: Context,
  { address }: { address: string },
): Promise<{ done: true }> {
  requirePermission(ctx, customersEdit);
  await transact(ctx, (tx) => noteReachable(tx, address));
  return { done: true };
}
