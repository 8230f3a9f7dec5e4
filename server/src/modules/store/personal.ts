import { type SqlBool, sql } from 'kysely';
import type { Person, PersonalData, PersonalPlace } from '#platform/personal/personal.ts';
import { ofRecords, personalRows } from '#platform/personal/personal-rows.ts';
import { type ErasedOrder, eraseOrders } from './connections/privacy/erase-orders.ts';
import { lockOrders } from './orders/lock-orders.ts';
import { ratingsPlace } from './ratings/redaction.ts';

/** Rows `t` of a platform and a number that are of orders of theirs. */
function ofTheirOrders({ recordIds }: Person) {
  return sql<SqlBool>`exists (select from orders o where o.workspace_id = t.workspace_id and o.platform = t.platform
    and o.number = t.number and o.customer_id = any(${[...recordIds]}::uuid[]))`;
}

/** Rows `t` of ratings of their orders, or that name a buyer who is known to be them: a rating may come without its order. */
function ratedByThem(person: Person) {
  return sql<SqlBool>`(${ofTheirOrders(person)} or exists (select from buyer_links l where l.workspace_id = t.workspace_id
    and l.platform = t.platform and l.buyer_id = t.rater and l.customer_id = any(${[...person.recordIds]}::uuid[])))`;
}

/** Who rated how often counts in scores, so the record stands for its buyer, as with its orders. */
const recordOfBuyer = sql`coalesce((select l.customer_id::text from buyer_links l where l.workspace_id = t.workspace_id
  and l.platform = t.platform and l.buyer_id = t.buyer_id), t.buyer_id)`;

/** What they bought: what was sold, when and for how much stays, and to which record, which says nothing any more. */
const orders: PersonalPlace = {
  key: 'store.orders',
  words: { zh: '订单', en: 'Orders' },
  tables: ['orders', 'parcels', 'tracked_parcels'],
  show: async (tx, { recordIds }, { offset, limit }) => {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(o) - '{workspace_id,order_id,customer_id,phone,phone_tail,is_from_lines}'::text[]
        || jsonb_build_object('parcels', (select jsonb_agg(p.tracking_number) from parcels p
          where p.workspace_id = o.workspace_id and p.order_id = o.order_id)) as row
      from orders o where o.workspace_id = ${tx.workspaceId} and o.customer_id = any(${[...recordIds]}::uuid[])
      order by o.order_id offset ${offset} limit ${limit}
    `.execute(tx.db);
    return rows.map(({ row }) => row);
  },
  erase: async (tx, { recordIds }, limit) => {
    await lockOrders(tx);
    const { rows } = await sql<ErasedOrder>`
      select order_id, platform, number, buyer_id, phone, customer_id from orders
      where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[]) and erased_at is null
      order by order_id limit ${limit}
    `.execute(tx.db);
    await eraseOrders(tx, rows, { isRecordKept: true });
    return rows.length;
  },
};

/** What platforms and shops told of them as a buyer. */
export const personal: PersonalData = {
  things: (tx, recordIds) => sql`
    select order_id from orders where workspace_id = ${tx.workspaceId} and customer_id = any(${[...recordIds]}::uuid[])`,
  places: [
    personalRows({
      key: 'store.claims',
      words: { zh: '售后申请', en: 'Claims on orders' },
      table: 'order_claims',
      keys: ['claim_id'],
      of: ofTheirOrders,
      says: { reason: null, page_url: null },
      shows: ['number', 'kind', 'state', 'asked_at'],
    }),
    personalRows({
      key: 'store.ratings',
      words: { zh: '订单评价的文字', en: 'Comments on orders' },
      table: 'order_ratings',
      keys: ['rating_id'],
      of: ratedByThem,
      says: { comment: null, reply: null, extra: '{}', buyer_id: recordOfBuyer },
      shows: ['number', 'stars', 'rated_at'],
      place: ratingsPlace,
    }),
    orders,
    personalRows({
      key: 'store.buyers',
      words: { zh: '平台买家', en: 'Buyers at platforms' },
      table: 'buyer_links',
      keys: ['platform', 'buyer_id'],
      of: ofRecords(),
      says: { buyer_id: '' },
      shows: ['platform', 'linked_at'],
      isGone: true,
    }),
  ],
  // What was asked of the shop has to be proved, and orders that are told again must be known.
  stays: ['store_privacy_requests', 'store_refunds', 'store_tellings'],
};
