import { customersRead, type Undeliverable } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { undeliverableAmong } from './undeliverable.ts';

/** Which of some addresses take no mail. */
export async function findUndeliverable(
  ctx: Context,
  { addresses }: { addresses: readonly string[] },
): Promise<{ items: Undeliverable[] }> {
  requirePermission(ctx, customersRead);
  return { items: await look(ctx, (tx) => undeliverableAmong(tx, addresses)) };
}
