import { PrivacyRequest, privacyDueAt, privacyWords, shopAppWords } from '@zhiyin/domain/store';
import type { Selectable } from 'kysely';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { StorePrivacyRequests } from '#platform/database/tables.gen.ts';
import { Refusal } from '#platform/refusal.ts';
import { isKnownShop, ordersAskedAbout } from './asked-about.ts';

export type RequestRow = Selectable<StorePrivacyRequests>;

/** What waits beyond them is shown once these are settled. */
const requestsMax = 50;
/** Most records of customers that a request names. */
const customersMax = 20;
/** Orders beyond them are not counted while a request waits. */
const foundMax = 1_000;

/** One request, held until the transaction ends. @throws Refusal `missing`. */
export async function lockRequest(tx: Tx, requestId: string): Promise<RequestRow> {
  const row = await tx.db
    .selectFrom('storePrivacyRequests')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('requestId', '=', requestId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', shopAppWords.privacyRequestNotFound);
  return row;
}

/** The same, of one that still waits and is not being done. @throws Refusal `conflict` */
export async function lockWaiting(tx: Tx, requestId: string): Promise<RequestRow> {
  const row = await lockRequest(tx, requestId);
  if (row.settledAt !== null) throw new Refusal('conflict', privacyWords.privacySettledAlready);
  if (row.erasingSince !== null) throw new Refusal('conflict', privacyWords.privacyErasing);
  return row;
}

export async function changeRequest(tx: Tx, requestId: string, change: Partial<RequestRow>): Promise<void> {
  await tx.db
    .updateTable('storePrivacyRequests')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('requestId', '=', requestId)
    .execute();
}

/** What customers asked by a connection: what waits the longest first, then what was settled last. */
export async function requestsOf(tx: Tx, connectionId: string): Promise<PrivacyRequest[]> {
  const { rows } = await requestsQuery(tx, connectionId).execute(tx.db);
  return rows.map(({ foundCount, customerIds, ...row }) =>
    PrivacyRequest.parse({
      ...row,
      askedAt: row.askedAt.toISOString(),
      dueAt: privacyDueAt(row.askedAt).toISOString(),
      orderCount: row.settledAt === null ? Math.min(foundCount, foundMax) : row.orderCount,
      hasMoreOrders: row.settledAt === null && foundCount > foundMax,
      isErasing: row.erasingSince !== null && row.settledAt === null,
      hasFailed: row.failedAt !== null && row.erasingSince === null && row.settledAt === null,
      customerIds: row.wish === 'forget-shop' ? [] : (customerIds ?? []),
      settledAt: row.settledAt?.toISOString() ?? null,
    }),
  );
}

interface Found {
  readonly isKnownShop: boolean;
  readonly foundCount: number;
  readonly customerIds: string[] | null;
}

/** Those to be shown are chosen first: for them alone orders are looked for, and only so many that the page can say so. */
export function requestsQuery(tx: Tx, connectionId: string): RawBuilder<RequestRow & Found> {
  return sql<RequestRow & Found>`
    with chosen as materialized (
      select * from store_privacy_requests
      where workspace_id = ${tx.workspaceId} and connection_id = ${connectionId}
      order by (settled_at is not null), settled_at desc, asked_at, request_id
      limit ${requestsMax}
    )
    select r.*, ${isKnownShop} as is_known_shop, found.count::int as found_count, found.customer_ids
    from chosen r
    join store_connections c on c.workspace_id = r.workspace_id and c.connection_id = r.connection_id,
    lateral (
      select count(*) as count, (array_agg(distinct o.customer_id)
        filter (where o.customer_id is not null))[1:${sql.lit(customersMax)}] as customer_ids
      from (select o.customer_id from (${ordersAskedAbout}) o where r.settled_at is null limit ${foundMax + 1}) o
    ) found
    order by (r.settled_at is not null), r.settled_at desc, r.asked_at, r.request_id
  `;
}
