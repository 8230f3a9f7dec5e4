import { customerCreated } from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';

/**
 * Notes that a customer is here: makes their record the first time, moves `lastSeenAt` afterwards, the person's too.
 * For other modules, inside their transaction; whoever calls has checked who the customer is.
 */
export async function greetCustomer(
  tx: Tx,
  customerId: string,
  locale: Locale,
  source: string,
): Promise<void> {
  const now = tx.system.now();
  const { rows } = await sql<{ isNew: boolean; personId: string }>`
    insert into customers as c (workspace_id, customer_id, locale, created_at, last_seen_at)
    values (${tx.workspaceId}, ${customerId}, ${locale}, ${now}, ${now})
    on conflict (workspace_id, customer_id) do update set last_seen_at = greatest(c.last_seen_at, excluded.last_seen_at)
    returning (xmax = 0) as is_new, person_id
  `.execute(tx.db);
  const [greeted] = rows;
  if (greeted?.isNew) await announce(tx, customerCreated, { customerId, source });
  if (greeted && greeted.personId !== customerId) await seeAgain(tx, greeted.personId);
}

/**
 * As `greetCustomer`, for several at once, each in their caller's transaction, which they share. Answers those who are
 * new; of the others nothing is written.
 */
export async function greetNewcomers(
  tx: Tx,
  customers: readonly { tx: Tx; customerId: string }[],
  source: string,
): Promise<ReadonlySet<string>> {
  if (customers.length === 0) return new Set();
  const now = tx.system.now();
  const { rows } = await sql<{ customerId: string }>`
    insert into customers (workspace_id, customer_id, locale, created_at, last_seen_at)
    select ${tx.workspaceId}, u.customer_id, u.locale, ${now}, ${now}
    from unnest(${customers.map((one) => one.customerId)}::uuid[], ${customers.map((one) => one.tx.locale)}::text[])
      u (customer_id, locale)
    on conflict do nothing
    returning customer_id
  `.execute(tx.db);
  const fresh = new Set(rows.map((row) => row.customerId));
  for (const one of customers)
    if (fresh.has(one.customerId))
      await announce(one.tx, customerCreated, { customerId: one.customerId, source });
  return fresh;
}

/** Moves `lastSeenAt` of a record, and of its person, to now. False when there is no such record. */
export async function noteSeen(tx: Tx, customerId: string): Promise<boolean> {
  const personId = await seeAgain(tx, customerId);
  if (personId !== null && personId !== customerId) await seeAgain(tx, personId);
  return personId !== null;
}

async function seeAgain(tx: Tx, customerId: string): Promise<string | null> {
  const row = await tx.db
    .updateTable('customers')
    .set({ lastSeenAt: sql<Date>`greatest(last_seen_at, ${tx.system.now()})` })
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .returning('personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}
