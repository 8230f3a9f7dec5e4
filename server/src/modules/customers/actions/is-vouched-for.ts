import type { Tx } from '#platform/context.ts';

/** Whether the shop's own system has said who a customer is. */
export async function isVouchedFor(tx: Tx, customerId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('customers')
    .select('externalId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .executeTakeFirst();
  return row !== undefined && row.externalId !== null;
}
