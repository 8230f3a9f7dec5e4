import {
  maskAccount,
  maskAddress,
  maskName,
  maskPhone,
  type OrderDetail,
  type ParcelContent,
  storeWords,
} from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { withTracking } from '../parcels/tracking-of.ts';
import { type DetailRow, detailColumns, linesOf, presentOrder } from './rows.ts';

/** One order. @throws Refusal `missing`. */
export async function findOrder(tx: Tx, orderId: string): Promise<DetailRow> {
  const row = await tx.db
    .selectFrom('orders')
    .select(detailColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('orderId', '=', orderId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', storeWords.orderNotFound);
  return row;
}

/** Parcels by their order, in the order of their numbers. */
export async function parcelsOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, ParcelContent[]>> {
  const parcels = new Map<string, ParcelContent[]>();
  if (orderIds.length === 0) return parcels;
  const rows = await tx.db
    .selectFrom('parcels')
    .select(['orderId', 'trackingNumber', 'carrier'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('orderId', 'in', [...orderIds])
    .orderBy('trackingNumber')
    .execute();
  for (const { orderId, ...parcel } of rows) parcels.set(orderId, [...(parcels.get(orderId) ?? []), parcel]);
  return parcels;
}

/** An order as its page shows it: whom it goes to cannot be read. */
export async function detailOf(tx: Tx, row: DetailRow): Promise<OrderDetail> {
  const parcels = (await parcelsOf(tx, [row.orderId])).get(row.orderId) ?? [];
  const { vendorState, buyerNote, sellerNote } = row;
  return {
    ...presentOrder(row),
    vendorState,
    buyerNote,
    sellerNote,
    receiver: {
      name: maskName(row.receiverName),
      phone: maskPhone(row.receiverPhone),
      address: maskAddress(row.receiverAddress),
      buyerAccount: maskAccount(row.buyerAccount),
      extra: {},
    },
    lines: linesOf(row),
    parcels: await withTracking(tx, { receiverPhone: row.receiverPhone, parcels }),
  };
}
