import type { Tx } from '#platform/context.ts';

/** Ids of all records of the person that a record belongs to, itself included; empty when there is no such record. */
export async function recordsOf(tx: Tx, customerId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('customers')
    .select('customerId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('personId', '=', (one) =>
      one
        .selectFrom('customers')
        .select('personId')
        .where('workspaceId', '=', tx.workspaceId)
        .where('customerId', '=', customerId),
    )
    .orderBy('customerId')
    .execute();
  return rows.map((row) => row.customerId);
}
