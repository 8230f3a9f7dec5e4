import { customerCreated } from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';

/**
 * Notes that a customer is here: makes their record the first time, moves `lastSeenAt` afterwards. For other modules,
 * inside their transaction; whoever calls has checked who the customer is.
 */
export async function greetCustomer(
  tx: Tx,
  customerId: string,
  locale: Locale,
  source: string,
): Promise<void> {
  const now = tx.system.now();
  const { rows } = await sql<{ isNew: boolean }>`
    insert into customers as c (workspace_id, customer_id, locale, created_at, last_seen_at)
    values (${tx.workspaceId}, ${customerId}, ${locale}, ${now}, ${now})
    on conflict (workspace_id, customer_id) do update set last_seen_at = greatest(c.last_seen_at, excluded.last_seen_at)
    returning (xmax = 0) as is_new
  `.execute(tx.db);
  if (rows[0]?.isNew) await announce(tx, customerCreated, { customerId, source });
}
