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

/** As `recordsOf`, for several at once; who is not there is left out. */
export async function recordsOfEach(tx: Tx, customerIds: readonly string[]): Promise<Map<string, string[]>> {
  if (customerIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('customers as one')
    .innerJoin('customers as record', (join) =>
      join.onRef('record.workspaceId', '=', 'one.workspaceId').onRef('record.personId', '=', 'one.personId'),
    )
    .select(['one.customerId', 'record.customerId as recordId'])
    .where('one.workspaceId', '=', tx.workspaceId)
    .where('one.customerId', 'in', [...new Set(customerIds)])
    .orderBy('record.customerId')
    .execute();
  const groups = Map.groupBy(rows, ({ customerId }) => customerId);
  return new Map([...groups].map(([id, of]) => [id, of.map(({ recordId }) => recordId)]));
}
