import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Lets one transaction of the workspace at a time hand out conversations, so that nobody is given too many. */
export async function takeLane(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`routing ${tx.workspaceId}`}, 0))`.execute(tx.db);
}
