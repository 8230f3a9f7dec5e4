import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** What connections told of an order `o`: the shop they told of is the one that they said, else their app's. */
const tellingsOf: RawBuilder<unknown> = sql`
  select coalesce(t.shop, a.shop) as shop, t.connection_id
  from store_tellings t
  join store_connections tc on tc.workspace_id = t.workspace_id and tc.connection_id = t.connection_id
  left join store_apps a on a.workspace_id = t.workspace_id and a.connection_id = t.connection_id
  where t.workspace_id = o.workspace_id and t.number = o.number and tc.platform = o.platform`;

/** Whether another shop told of it: two that had one platform one after the other may have the same numbers. */
const isOthers: RawBuilder<boolean> = sql<boolean>`
  exists (select from (${tellingsOf}) told where
    case when told.shop is null or r.shop is null then told.connection_id <> r.connection_id else told.shop <> r.shop end)`;

const isTold: RawBuilder<boolean> = sql<boolean>`exists (select from (${tellingsOf}) told where told.shop = r.shop)`;

/**
 * Whether the shop that a request `r` names is known here: an app's, or one that a connection told orders of. Requests of
 * before they named it count as of one.
 */
export const isKnownShop: RawBuilder<boolean> = sql<boolean>`(r.shop is null
  or exists (select from store_apps a where a.workspace_id = r.workspace_id and a.shop = r.shop)
  or exists (select from store_tellings t where t.workspace_id = r.workspace_id and t.shop = r.shop))`;

/** The same of a shop that nobody has asked of yet. */
export async function knowsShop(tx: Tx, shop: string): Promise<boolean> {
  const { rows } = await sql<{ isKnown: boolean }>`
    select ${isKnownShop} as is_known from (values (${tx.workspaceId}::uuid, ${shop}::text)) r (workspace_id, shop)
  `.execute(tx.db);
  return rows[0]?.isKnown ?? false;
}

/**
 * The orders that a request `r` of a connection `c` is about, each way of finding them by its index. Of a shop that comes
 * back later none since; and a whole shop's are those alone that it told of itself.
 */
export const ordersAskedAbout: RawBuilder<unknown> = sql`
  select o.* from (
    select o.order_id from orders o where r.wish <> 'forget-shop' and o.workspace_id = r.workspace_id
      and o.platform = c.platform and o.buyer_id = r.buyer_id and ${isKnownShop} and not ${isOthers}
    union
    select o.order_id from orders o where r.wish <> 'forget-shop' and o.workspace_id = r.workspace_id
      and o.platform = c.platform and o.number = any(r.order_numbers) and ${isKnownShop} and not ${isOthers}
    union all
    select o.order_id from orders o where r.wish = 'forget-shop' and r.shop is not null
      and o.workspace_id = r.workspace_id and o.platform = c.platform and o.listed_at <= r.asked_at
      and ${isTold} and not ${isOthers}
  ) found
  join orders o on o.workspace_id = r.workspace_id and o.order_id = found.order_id`;
