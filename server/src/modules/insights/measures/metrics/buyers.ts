import { storeRead } from '@zhiyin/domain/store';
import { sql } from 'kysely';

/** The rows of orders that were paid, dated by that. */
export const paidOrders = {
  may: storeRead,
  from: sql`orders o left join customers k on k.workspace_id = o.workspace_id and k.customer_id = o.customer_id`,
  workspaceId: sql.ref('o.workspace_id'),
  id: sql.ref('o.order_id'),
  at: sql.ref('o.paid_at'),
  columns: { platform: sql.ref('o.platform') },
};

/** A person where it is known who it is, else the platform's account. */
export const buyer = sql`coalesce(k.person_id::text, o.platform || ' ' || coalesce(o.buyer_id, lower(o.buyer_account)))`;
