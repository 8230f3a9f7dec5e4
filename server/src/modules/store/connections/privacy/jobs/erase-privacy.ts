import { privacyFailed } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import { lockOrders } from '../../../orders/lock-orders.ts';
import { findConnection } from '../../rows.ts';
import { ordersAskedAbout } from '../asked-about.ts';
import { type ErasedOrder, eraseOrders } from '../erase-orders.ts';
import { tellNotErased } from '../notices.ts';
import { changeRequest, lockRequest, type RequestRow } from '../rows.ts';
import { settle } from '../settle-request.ts';

const ordersAtOnce = 200;

/** Erases what a request is about, some orders a turn: what a process that dies has done is done, and the next goes on. */
export const erasePrivacy = dueKind('store:erase-privacy', {
  run: async (tx, { refId }) => {
    const request = await lockRequest(tx, refId);
    if (request.settledAt !== null) return undefined;
    await lockOrders(tx);
    const orders = await nextOrders(tx, request);
    await eraseOrders(tx, orders);
    const orderCount = request.orderCount + orders.length;
    const mark = orders.at(-1)?.orderId ?? request.mark;
    if (orders.length === ordersAtOnce) {
      await changeRequest(tx, refId, { orderCount, mark });
      return { at: tx.system.now() };
    }
    const outcome = orderCount === 0 ? 'nothing-found' : 'erased';
    await settle(tx, request, { outcome, by: request.erasingBy, orderCount });
    return undefined;
  },
  givenUp: (ctx, { refId }) => transact(ctx, (tx) => tellFailed(tx, refId)),
  atOnce: 1,
  timeoutSeconds: 120,
});

async function nextOrders(tx: Tx, { requestId, mark }: RequestRow): Promise<ErasedOrder[]> {
  const { rows } = await sql<ErasedOrder>`
    select o.order_id, o.platform, o.number, o.buyer_id, o.phone, o.customer_id
    from store_privacy_requests r
    join store_connections c on c.workspace_id = r.workspace_id and c.connection_id = r.connection_id
    cross join lateral (${ordersAskedAbout}) o
    where r.workspace_id = ${tx.workspaceId} and r.request_id = ${requestId}
      and (${mark}::uuid is null or o.order_id > ${mark}::uuid)
    order by o.order_id limit ${ordersAtOnce}
  `.execute(tx.db);
  return rows;
}

/** What was done stays done, and people are told; pressed again it goes on from there. */
async function tellFailed(tx: Tx, requestId: string): Promise<void> {
  const { connectionId, erasingSince, settledAt } = await lockRequest(tx, requestId);
  if (settledAt !== null || erasingSince === null) return;
  await changeRequest(tx, requestId, { erasingSince: null, failedAt: tx.system.now() });
  await announce(tx, privacyFailed, { connectionId, requestId });
  const { name: shop } = await findConnection(tx, connectionId);
  await tellNotErased(tx, { connectionId, shop });
}
