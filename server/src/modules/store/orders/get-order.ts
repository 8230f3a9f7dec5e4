import { type OrderDetail, storeRead } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { detailOf, findOrder } from './queries.ts';

export async function getOrder(ctx: Context, { orderId }: { orderId: string }): Promise<OrderDetail> {
  requirePermission(ctx, storeRead);
  return look(ctx, async (tx) => detailOf(tx, await findOrder(tx, orderId)));
}
