import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Lets one transaction of the workspace at a time change a list whose entries must not share a name, or make a thing. */
export async function oneAtATime(tx: Tx, list: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`inbox ${list} ${tx.workspaceId}`}, 0))`.execute(
    tx.db,
  );
}
