import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { joining } from './compare.ts';

/** Whether the persons of two records were proved to have the same, and would be joined for it by themselves. */
export async function shareProof(tx: Tx, oneId: string, otherId: string): Promise<boolean> {
  const proofsOf = (id: string) => sql`
    select claim.kind, claim.scope, claim.value from identity_claims claim
    join customers record on record.workspace_id = claim.workspace_id and record.customer_id = claim.customer_id
    where claim.workspace_id = ${tx.workspaceId} and ${joining} and claim.withdrawn_at is null
      and record.person_id = (
        select person_id from customers where workspace_id = ${tx.workspaceId} and customer_id = ${id})`;
  const { rows } = await sql`${proofsOf(oneId)} intersect ${proofsOf(otherId)} limit 1`.execute(tx.db);
  return rows.length > 0;
}
