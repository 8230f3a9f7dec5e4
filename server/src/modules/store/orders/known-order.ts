import type { OrderContent } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { lockOrders } from './lock-orders.ts';
import { parcelsOf } from './queries.ts';
import { contentOf, detailColumns } from './rows.ts';

/** What is known of an order, which nobody else writes until the transaction ends; null for one that is not known. */
export async function knownOrder(tx: Tx, platform: string, number: string): Promise<OrderContent | null> {
  await lockOrders(tx);
  const row = await tx.db
    .selectFrom('orders')
    .select(detailColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('platform', '=', platform)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return null;
  const parcels = await parcelsOf(tx, [row.orderId]);
  return contentOf(row, parcels.get(row.orderId) ?? []);
}
