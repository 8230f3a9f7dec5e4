import { type listOrders as contract, type Order, phoneTail, storeRead } from '@zhiyin/domain/store';
import type { ExpressionBuilder } from 'kysely';
import type { z } from 'zod';
import { recordsOf } from '#modules/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import type { DB } from '#platform/database/tables.gen.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { type OrderRow, orderColumns, presentOrder } from './rows.ts';

type Query = z.infer<typeof contract.query>;

export async function listOrders(
  ctx: Context,
  query: Query,
): Promise<{ items: Order[]; next: string | null }> {
  requirePermission(ctx, storeRead);
  const rows = await look(ctx, (tx) => pageOfOrders(tx, query));
  const page = asPage(rows, query.limit, (last) => momentCursor.write(last.listedAt, last.orderId));
  return { items: page.items.map(presentOrder), next: page.next };
}

/** One row more than asked says that there is a next page. */
async function pageOfOrders(tx: Tx, query: Query): Promise<OrderRow[]> {
  const { search = '', state, refund, customerId, limit } = query;
  let select = tx.db.selectFrom('orders').select(orderColumns).where('workspaceId', '=', tx.workspaceId);
  if (state !== undefined) select = select.where('state', '=', state);
  if (refund !== undefined) select = select.where('refund', '=', refund);
  if (customerId !== undefined) {
    const records = await recordsOf(tx, customerId);
    if (records.length === 0) return [];
    select = select.where('customerId', 'in', records);
  }
  if (search.trim() !== '') select = select.where((is) => fits(is, tx.workspaceId, search.trim()));
  const before = momentCursor.read(query.after);
  if (before) {
    select = select.where((is) =>
      is.or([
        is('listedAt', '<', before.at),
        is.and([is('listedAt', '=', before.at), is('orderId', '<', before.id)]),
      ]),
    );
  }
  return select
    .orderBy('listedAt', 'desc')
    .orderBy('orderId', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Each of these has an index of its own, so that a shop of millions finds a number at once. */
function fits(is: ExpressionBuilder<DB, 'orders'>, workspaceId: string, search: string) {
  const number = search.replace(/^No[:：]/i, '');
  const isTail = /^\d{4}$/.test(number);
  return is.or([
    is('number', '=', number),
    is('buyerId', '=', search),
    ...(isTail ? [is('phoneTail', '=', phoneTail(number))] : []),
    ...(/^1\d{10}$/.test(number) ? [is('phone', '=', number)] : []),
    is('orderId', 'in', (one) =>
      one
        .selectFrom('parcels')
        .select('orderId')
        .where('workspaceId', '=', workspaceId)
        .where('trackingNumber', '=', number),
    ),
  ]);
}
