import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** By which channel a person would rather hear from the shop, and whether they or a colleague said so. */
export interface Preference {
  readonly channel: string;
  readonly by: 'customer' | 'member';
}

/** What was said last of any of a person's records; null when nobody said anything. */
export async function preferenceOf(tx: Tx, customerId: string): Promise<Preference | null> {
  const { rows } = await sql<{ channel: string | null; by: Preference['by'] }>`
    select record.preferred_channel as channel, record.preferred_by as by from customers record
    where record.workspace_id = ${tx.workspaceId} and record.preferred_at is not null and record.person_id = (
      select person_id from customers where workspace_id = ${tx.workspaceId} and customer_id = ${customerId})
    order by record.preferred_at desc, record.customer_id limit 1
  `.execute(tx.db);
  const [said] = rows;
  // Taken back is said too: what they use shows it again then.
  return said?.channel ? { channel: said.channel, by: said.by } : null;
}

/** Keeps what was said; null takes it back. For other modules, inside their transaction, who ask for the right and tell it. */
export async function keepPreference(
  tx: Tx,
  customerId: string,
  channel: string | null,
  by: Preference['by'],
): Promise<void> {
  await sql`
    update customers set preferred_channel = ${channel}, preferred_by = ${by}, preferred_at = ${tx.system.now()}
    where workspace_id = ${tx.workspaceId} and customer_id = ${customerId}
  `.execute(tx.db);
}
