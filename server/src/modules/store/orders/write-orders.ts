import { isDeepStrictEqual } from 'node:util';
import {
  mergeOrder,
  type OrderContent,
  type Outcome,
  orderAdded,
  orderChanged,
  soldOnly,
  storeWrite,
  withRefundMoment,
} from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { linkedBuyers } from '../links/queries.ts';
import { lockOrders } from './lock-orders.ts';
import { parcelsOf } from './queries.ts';
import { contentOf, detailColumns, rowOf } from './rows.ts';

/** Who tells of orders. Files may be old, so they never bring a state back. */
export type Source = 'file' | 'api';

/** How orders are told of. */
interface Telling {
  readonly source: Source;
  /** It was so before we heard of it: whoever told was asked for the past. */
  readonly isPast: boolean;
}

/** An order, or a rating, that is new to us is no news after so long. */
export const newsMs = 3 * 24 * 3600_000;

/** What became of an order that was told of. */
export interface Written {
  readonly number: string;
  readonly orderId: string;
  readonly outcome: Outcome;
}

interface Known {
  readonly orderId: string;
  readonly before: OrderContent | null;
  after: OrderContent;
  readonly customerId: string | null;
  /** Its buyer had their data erased: nothing that is told later brings them back. */
  readonly isErased: boolean;
}

/**
 * Takes in what is told of orders, and answers what became of each, in the same order. Several may tell of one order.
 */
export async function writeOrders(
  ctx: Context,
  told: readonly OrderContent[],
  source: Source,
  isPast = source === 'file',
): Promise<Written[]> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, (tx) => write(tx, told, { source, isPast }));
}

async function write(tx: Tx, told: readonly OrderContent[], telling: Telling): Promise<Written[]> {
  await lockOrders(tx);
  const known = await knownOrders(tx, told);
  const written = told.map((said): Written => {
    const key = keyOf(said);
    const had = known.get(key);
    const given = had?.isErased ? soldOnly(said) : said;
    const merged = mergeOrder(had?.after ?? null, given, telling.source === 'file');
    const after = withRefundMoment(had?.after ?? null, merged, tx.system.now());
    const { number } = given;
    if (!had) {
      const orderId = tx.system.newId();
      known.set(key, { orderId, before: null, after, customerId: null, isErased: false });
      return { number, orderId, outcome: 'added' };
    }
    const isSame = isDeepStrictEqual(had.after, after);
    had.after = after;
    return { number, orderId: had.orderId, outcome: isSame ? 'same' : 'changed' };
  });
  const changed = [...known.values()].filter(({ before, after }) => !isDeepStrictEqual(before, after));
  const owners = await store(tx, changed);
  for (const one of changed) await tell(tx, { ...one, customerId: owners.get(one.orderId) ?? null }, telling);
  return written;
}

function keyOf({ platform, number }: Pick<OrderContent, 'platform' | 'number'>): string {
  return JSON.stringify([platform, number]);
}

async function knownOrders(tx: Tx, told: readonly OrderContent[]): Promise<Map<string, Known>> {
  const numbers = [...new Set(told.map(({ number }) => number))];
  const rows = await tx.db
    .selectFrom('orders')
    .select([...detailColumns, 'erasedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('number', 'in', numbers)
    .execute();
  const parcels = await parcelsOf(
    tx,
    rows.map(({ orderId }) => orderId),
  );
  return new Map(
    rows.map(({ erasedAt, ...row }) => {
      const { orderId, customerId } = row;
      const before = contentOf(row, parcels.get(orderId) ?? []);
      return [keyOf(row), { orderId, customerId, before, after: before, isErased: erasedAt !== null }];
    }),
  );
}

/** Answers whose they are now. */
async function store(tx: Tx, orders: readonly Known[]): Promise<Map<string, string | null>> {
  if (orders.length === 0) return new Map();
  const owners = await linkedBuyers(
    tx,
    orders.map(({ after }) => after),
  );
  const now = tx.system.now();
  const rows = orders.map(({ orderId, customerId, after }) => ({
    ...rowOf(after),
    workspace_id: tx.workspaceId,
    order_id: orderId,
    customer_id: customerId ?? owners.get(JSON.stringify([after.platform, after.buyerId])) ?? null,
    listed_at: after.orderedAt ?? now,
    changed_at: now,
  }));
  const columns = Object.keys(rows[0] ?? {});
  const names = sql.join(columns.map((name) => sql.ref(name)));
  const changes = columns
    .filter((name) => !['workspace_id', 'order_id', 'platform', 'number'].includes(name))
    .map((name) => sql`${sql.ref(name)} = ${sql.ref(`excluded.${name}`)}`);
  await sql`
    insert into orders (${names})
    select ${names} from jsonb_populate_recordset(null::orders, ${JSON.stringify(rows)}::jsonb)
    on conflict (workspace_id, order_id) do update set ${sql.join(changes)}
  `.execute(tx.db);
  await storeParcels(tx, orders);
  return new Map(rows.map((row) => [row.order_id, row.customer_id]));
}

async function storeParcels(tx: Tx, orders: readonly Known[]): Promise<void> {
  const rows = orders.flatMap(({ orderId, after }) =>
    after.parcels.map(({ trackingNumber, carrier }) => ({
      workspace_id: tx.workspaceId,
      order_id: orderId,
      tracking_number: trackingNumber,
      carrier,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into parcels select * from jsonb_populate_recordset(null::parcels, ${JSON.stringify(rows)}::jsonb)
    on conflict (workspace_id, order_id, tracking_number) do update set carrier = excluded.carrier
  `.execute(tx.db);
}

async function tell(
  tx: Tx,
  { orderId, customerId, before, after }: Known,
  { source, isPast }: Telling,
): Promise<void> {
  const { state, refund } = after;
  const about = { orderId, source, customerId };
  if (before === null) {
    const isOld = isPast || lastMomentOf(after) < tx.system.now().getTime() - newsMs;
    await announce(tx, orderAdded, { ...about, state, refund, isPast: isOld });
    return;
  }
  const from = { fromState: before.state, fromRefund: before.refund };
  await announce(tx, orderChanged, { ...about, ...from, toState: state, toRefund: refund, isPast });
}

/** The latest of what is known to have happened to it; the end of time when nothing is. */
function lastMomentOf({ orderedAt, paidAt, shippedAt, signedAt, refundedAt }: OrderContent): number {
  const known = [orderedAt, paidAt, shippedAt, signedAt, refundedAt].filter((at) => at !== null);
  return known.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...known.map((at) => Date.parse(at)));
}
