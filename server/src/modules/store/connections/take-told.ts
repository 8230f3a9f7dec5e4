import { type ToldOrder, type ToldRefund, withRefund } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { knownOrder } from '../orders/known-order.ts';
import { writeOrders } from '../orders/write-orders.ts';
import type { Told } from './read-webhook.ts';
import type { ConnectionRow } from './rows.ts';
import { takeAppNews } from './shop-app/app-news.ts';

/**
 * Takes in what a shop system told of: an order that is news, a refund that its order does not hold yet, or news of the
 * app it comes by. Answers what is wrong from now on; null for nothing.
 */
export async function takeTold(tx: Tx, row: ConnectionRow, told: Told): Promise<'uninstalled' | null> {
  if (told === null) return null;
  if ('app' in told) return (await takeAppNews(tx, row.connectionId, told.app)) ? 'uninstalled' : null;
  if ('refund' in told) await takeRefund(tx, row, told.refund);
  else await takeOrder(tx, row, told.order);
  return null;
}

/** Takes in an order that is news. Answers whether ours is another than it was. `isPast` while the past is asked for. */
export async function takeOrder(
  tx: Tx,
  row: ConnectionRow,
  told: ToldOrder,
  isPast = false,
): Promise<boolean> {
  if (!(await isNews(tx, row, told))) return false;
  const written = await writeOrders(tx, [told.order], 'api', isPast);
  await keepRefunds(tx, row, told.refundIds ?? []);
  return written.some(({ outcome }) => outcome !== 'same');
}

/** Whether it is at least as new as what was told before; keeps that it was told. Two at once wait for each other. */
async function isNews(tx: Tx, { connectionId }: ConnectionRow, told: ToldOrder): Promise<boolean> {
  const { externalId, updatedAt, order, shopKey = null } = told;
  const { rows } = await sql`
    insert into store_tellings as t (workspace_id, connection_id, external_id, updated_at, number, shop)
    values (${tx.workspaceId}, ${connectionId}, ${externalId}, ${updatedAt}, ${order.number}, ${shopKey})
    on conflict (workspace_id, connection_id, external_id)
      do update set updated_at = excluded.updated_at, number = excluded.number,
        shop = coalesce(excluded.shop, t.shop)
      where t.updated_at <= excluded.updated_at
    returning external_id
  `.execute(tx.db);
  return rows.length > 0;
}

/**
 * A refund's amounts go on top of its order's, once. An order that was never told of comes with its refunds when it is;
 * one that was told of before the refund and comes later says nothing new.
 */
async function takeRefund(tx: Tx, row: ConnectionRow, refund: ToldRefund): Promise<void> {
  const { connectionId, platform } = row;
  const { rows } = await sql<{ number: string | null }>`
    update store_tellings set updated_at = greatest(updated_at, ${refund.at})
    where workspace_id = ${tx.workspaceId} and connection_id = ${connectionId} and external_id = ${refund.externalId}
      and number is not null
    returning number
  `.execute(tx.db);
  const number = rows[0]?.number ?? null;
  const before = number === null ? null : await knownOrder(tx, platform, number);
  if (before === null || !(await keepRefunds(tx, row, [refund.refundId]))) return;
  await writeOrders(tx, [withRefund(before, refund)], 'api');
}

/** Keeps which refunds an order's amounts hold. Answers whether any is new. */
async function keepRefunds(tx: Tx, { connectionId }: ConnectionRow, refundIds: readonly string[]) {
  const { rows } = await sql`
    insert into store_refunds (workspace_id, connection_id, refund_id)
    select ${tx.workspaceId}, ${connectionId}, id from unnest(${[...refundIds]}::text[]) id
    on conflict do nothing returning refund_id
  `.execute(tx.db);
  return rows.length > 0;
}
