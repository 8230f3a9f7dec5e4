import { sensitiveKinds } from '@zhiyin/domain/kit';
import { ordersLinked } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { forgetRead } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Values } from '#platform/redaction/place.ts';
import { ratingsPlace } from '../../ratings/redaction.ts';

/** An order as it is before it is nobody's any more. */
export interface ErasedOrder {
  readonly orderId: string;
  readonly platform: string;
  readonly number: string;
  readonly buyerId: string | null;
  readonly phone: string | null;
  readonly customerId: string | null;
}

/**
 * Takes out of orders everything that says whose they were: buyer, receiver, notes, whatever else the platform told,
 * parcels, and what the buyer wrote of them. What was sold, when and for how much stays, as the law on accounts wants; and
 * that it was erased, so that whoever tells of it again does not bring them back.
 *
 * @param isRecordKept whose record they are given to is erased, too: they stay its, so that figures of buyers stay as they are
 */
export async function eraseOrders(
  tx: Tx,
  orders: readonly ErasedOrder[],
  { isRecordKept = false } = {},
): Promise<void> {
  if (orders.length === 0) return;
  await eraseRatings(tx, orders, isRecordKept);
  if (!isRecordKept) for (const order of orders) await unlink(tx, order);
  const ids = orders.map(({ orderId }) => orderId);
  await sql`
    delete from buyer_links l using orders o
    where o.workspace_id = ${tx.workspaceId} and o.order_id = any(${ids}::uuid[])
      and l.workspace_id = o.workspace_id and l.platform = o.platform and l.buyer_id = o.buyer_id
  `.execute(tx.db);
  await eraseParcels(tx, ids);
  await sql`
    update orders set buyer_id = null, buyer_name = null, buyer_account = null, buyer_note = null, seller_note = null,
      receiver_name = null, receiver_phone = null, receiver_address = null, phone = null, phone_tail = null,
      ${isRecordKept ? sql`` : sql`customer_id = null,`} extra = '{}', changed_at = ${tx.system.now()}, erased_at = ${tx.system.now()},
      lines = (
        select coalesce(jsonb_agg(line || '{"extra": {}}' order by place), '[]')
        from jsonb_array_elements(lines) with ordinality as every (line, place)
      )
    where workspace_id = ${tx.workspaceId} and order_id = any(${ids}::uuid[])
  `.execute(tx.db);
}

/** A parcel's number leads to a door. One that others' orders came with as well is theirs. */
async function eraseParcels(tx: Tx, orderIds: readonly string[]): Promise<void> {
  await sql`
    with gone as (
      delete from parcels where workspace_id = ${tx.workspaceId} and order_id = any(${[...orderIds]}::uuid[])
      returning tracking_number
    )
    delete from tracked_parcels t where t.workspace_id = ${tx.workspaceId}
      and t.tracking_number in (select tracking_number from gone)
      and not exists (select from parcels p where p.workspace_id = t.workspace_id
        and p.tracking_number = t.tracking_number and p.order_id <> all(${[...orderIds]}::uuid[]))
  `.execute(tx.db);
}

/** Whoever it was given to is no longer known by what it said, and nothing says that they ever were. */
async function unlink(tx: Tx, { orderId, platform, buyerId, phone, customerId }: ErasedOrder): Promise<void> {
  await forgetRead(tx, customerId, [
    ...(buyerId === null ? [] : [{ kind: 'buyer', scope: platform, said: buyerId } as const]),
    ...(phone === null ? [] : [{ kind: 'phone', said: phone } as const]),
  ]);
  if (customerId === null) return;
  await announce(tx, ordersLinked, { orderId, fromCustomerId: customerId, toCustomerId: null });
}

/**
 * As when their age takes them: whatever was made from reviews goes with them. Who rated how often counts in scores, so a
 * record that is kept stands for its buyer.
 */
async function eraseRatings(tx: Tx, orders: readonly ErasedOrder[], isRecordKept: boolean): Promise<void> {
  const { rows } = await sql<{ ratingId: string }>`
    update order_ratings r set buyer_id = ${isRecordKept ? sql`o.customer_id::text` : null} from orders o
    where o.workspace_id = ${tx.workspaceId} and o.order_id = any(${orders.map(({ orderId }) => orderId)}::uuid[])
      and r.workspace_id = o.workspace_id and r.platform = o.platform and r.number = o.number
    returning r.rating_id
  `.execute(tx.db);
  for (const { ratingId } of rows) {
    const keys = [ratingId];
    const before = await ratingsPlace.hold(tx, keys);
    if (!before) continue;
    const after: Values = { ...before, comment: null, reply: null, extra: {} };
    await ratingsPlace.write(tx, keys, after);
    await ratingsPlace.tell(tx, { keys, before, after, kinds: sensitiveKinds });
  }
}
