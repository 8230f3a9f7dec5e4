import { storeRead } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { Keeping } from '#platform/metrics/metric-source.ts';
import { shopDay } from '../../shop-day.ts';

/** Until something of an order is changed that figures read. */
export const ordersKept: Keeping = { touchedBy: ['orders'] };

/** Until it is changed, or who its buyer is. */
export const buyersKept: Keeping = { touchedBy: ['orders', 'of-customers'] };

/** Days that hang on where the shop says its days begin. */
export async function zoneEdition(tx: Tx): Promise<string> {
  return (await shopDay(tx)).timeZone;
}

/** Days of which nothing is said before the shop's month is over. */
export async function monthEdition(tx: Tx): Promise<string> {
  const { dayStart, timeZone } = await shopDay(tx);
  const month = new Intl.DateTimeFormat('sv', { timeZone, year: 'numeric', month: '2-digit' });
  return `${timeZone} ${month.format(dayStart)}`;
}

/** The rows of orders that were paid, dated by that. */
export const paidOrders = {
  may: storeRead,
  from: sql`orders o left join customers k on k.workspace_id = o.workspace_id and k.customer_id = o.customer_id`,
  workspaceId: sql.ref('o.workspace_id'),
  id: sql.ref('o.order_id'),
  at: sql.ref('o.paid_at'),
  columns: { platform: sql.ref('o.platform') },
  keeps: ordersKept,
};

/** A person where it is known who it is, else the platform's account. */
export const buyer = sql`coalesce(k.person_id::text, o.platform || ' ' || coalesce(o.buyer_id, lower(o.buyer_account)))`;
