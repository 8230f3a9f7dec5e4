import type { Tx } from '#platform/context.ts';
import { prepare } from '#platform/database/prepare.ts';

const byId = prepare((db, given: { workspaceId: string; customerId: string }) =>
  db
    .selectFrom('customers')
    .select('externalId')
    .where('workspaceId', '=', given.workspaceId)
    .where('customerId', '=', given.customerId),
);

/** Whether the shop's own system has said who a customer is. */
export async function isVouchedFor(tx: Tx, customerId: string): Promise<boolean> {
  const row = await byId.first(tx, { workspaceId: tx.workspaceId, customerId });
  return row !== undefined && row.externalId !== null;
}
