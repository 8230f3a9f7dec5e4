import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Somebody who answers where the shop wrote to a customer, by what the vendor knows them as. */
interface Answering {
  readonly scope: string;
  readonly externalId: string;
  readonly name: string | null;
  readonly customerId: string;
}

/**
 * Whoever answers where the shop wrote to a customer is that customer, unless they are known as somebody already. For
 * other modules, inside their transaction; whoever calls has proof that the vendor says so.
 */
export async function takeAs(tx: Tx, { scope, externalId, name, customerId }: Answering): Promise<void> {
  const now = tx.system.now();
  await sql`
    insert into customer_identities (workspace_id, scope, external_id, customer_id, name, first_seen_at, last_seen_at)
    values (${tx.workspaceId}, ${scope}, ${externalId}, ${customerId}, ${name}, ${now}, ${now})
    on conflict (workspace_id, scope, external_id) do nothing
  `.execute(tx.db);
}
