import { nextPrivacyReminder, type PrivacyWish, plainPhone, privacyAsked } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { findConnection } from '../rows.ts';
import { knowsShop } from './asked-about.ts';
import { remindKind } from './jobs/remind-kind.ts';
import { tellPrivacy } from './notices.ts';

/** Most orders that a mail or phone alone may name. */
const knownByMax = 1_000;

/** What a shop system brings of a customer's wish. */
export interface Wished {
  readonly wish: PrivacyWish;
  readonly shop: string;
  readonly buyerId: string | null;
  /** What else the customer is known by. It finds their orders and is not kept. */
  readonly email: string | null;
  readonly phone: string | null;
  /** The shop system's own ids of orders. */
  readonly orderIds: readonly string[];
  /** The shop system's own id of the request. */
  readonly ownId: string | null;
}

/** Keeps what a customer asks, once while it waits, tells those who may settle it, and reminds them until it is. */
export async function keepRequest(tx: Tx, connectionId: string, wished: Wished): Promise<void> {
  const { wish, shop, buyerId, orderIds, ownId } = wished;
  const requestId = tx.system.newId();
  const askedAt = tx.system.now();
  const vendorKey = [wish, ownId ?? buyerId ?? shop, ...orderIds.toSorted()].join(' ').slice(0, 1000);
  const named = await numbersOf(tx, connectionId, orderIds);
  const numbers = [...new Set([...named, ...(await numbersKnownBy(tx, connectionId, wished))])];
  const { rows } = await sql<{ requestId: string }>`
    insert into store_privacy_requests (workspace_id, request_id, connection_id, vendor_key, wish, shop, buyer_id,
      order_numbers, asked_at)
    values (${tx.workspaceId}, ${requestId}, ${connectionId}, ${vendorKey}, ${wish}, ${shop}, ${buyerId}, ${numbers}, ${askedAt})
    on conflict do nothing returning request_id
  `.execute(tx.db);
  if (rows.length === 0) return;
  await announce(tx, privacyAsked, { connectionId, requestId, wish });
  await tellPrivacy(tx, { connectionId, wish, shop });
  const first = nextPrivacyReminder(askedAt, askedAt);
  if (first) await schedule(tx, { kind: remindKind }, requestId, first);
}

/** The numbers of orders by the shop system's own ids; one that was never told of is named by its id. */
async function numbersOf(tx: Tx, connectionId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom('storeTellings')
    .select(['externalId', 'number'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .where('externalId', 'in', [...ids])
    .execute();
  const known = new Map(rows.map(({ externalId, number }) => [externalId, number]));
  return ids.map((id) => known.get(id) ?? id);
}

/** Orders of nobody else's that hold the customer's mail or phone: those without an account at the shop. */
async function numbersKnownBy(
  tx: Tx,
  connectionId: string,
  { wish, shop, buyerId, email, phone }: Wished,
): Promise<string[]> {
  const digits = plainPhone(phone);
  if (wish === 'forget-shop' || (email === null && digits === null)) return [];
  if (!(await knowsShop(tx, shop))) return [];
  const { platform } = await findConnection(tx, connectionId);
  const { rows } = await sql<{ number: string }>`
    select number from orders
    where workspace_id = ${tx.workspaceId} and platform = ${platform}
      and (buyer_id is null or buyer_id = ${buyerId})
      and (lower(buyer_account) in (${email?.toLowerCase() ?? null}::text, ${phone}::text) or phone = ${digits}::text)
    order by number limit ${knownByMax}
  `.execute(tx.db);
  return rows.map(({ number }) => number);
}
