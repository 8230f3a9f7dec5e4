import { customerCreated } from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { noteImported } from '../identities/note-imported.ts';

/** A customer of the past, as a file has them. */
export interface PastCustomer {
  /** The same for the same customer in every file. */
  readonly customerId: string;
  readonly name: string;
  /** Empty when the file has none. It proves nothing. */
  readonly email: string;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/**
 * Makes records of customers whom a file tells of, under the day they came first; who has a record keeps what it says,
 * and only the last moment they were seen moves. For other modules, inside their transaction.
 */
export async function rememberCustomers(
  tx: Tx,
  customers: readonly PastCustomer[],
  source: string,
): Promise<void> {
  if (customers.length === 0) return;
  const { rows } = await sql<{ customerId: string; isNew: boolean }>`
    insert into customers as c (workspace_id, customer_id, locale, name, email, created_at, last_seen_at)
    select ${tx.workspaceId}, u.customer_id, ${tx.locale}, u.name, nullif(u.email, ''), u.first_at, u.last_at
    from unnest(${customers.map((one) => one.customerId)}::uuid[], ${customers.map((one) => one.name)}::text[],
      ${customers.map((one) => one.email)}::text[], ${customers.map((one) => one.firstAt)}::timestamptz[],
      ${customers.map((one) => one.lastAt)}::timestamptz[]) u (customer_id, name, email, first_at, last_at)
    order by u.customer_id
    on conflict (workspace_id, customer_id) do update set last_seen_at = greatest(c.last_seen_at, excluded.last_seen_at)
    returning customer_id, (xmax = 0) as is_new
  `.execute(tx.db);
  const fresh = new Set(rows.flatMap(({ customerId, isNew }) => (isNew ? [customerId] : [])));
  for (const customerId of fresh) await announce(tx, customerCreated, { customerId, source });
  await noteImported(
    tx,
    customers.filter(({ customerId }) => fresh.has(customerId)),
  );
}
