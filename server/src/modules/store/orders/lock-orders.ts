import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** One writer of orders at a time in a workspace, until the transaction ends: two that add the same would meet at its number. */
export async function lockOrders({ workspaceId, db }: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`store ${workspaceId}`}, 0))`.execute(db);
}
