import type { Tx } from '#platform/context.ts';

/** Which of these ids somebody is known by at a vendor. For other modules, inside their transaction. */
export async function knownAmong(
  tx: Tx,
  scope: string,
  externalIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('customerIdentities')
    .select('externalId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('scope', '=', scope)
    .where('externalId', 'in', externalIds)
    .execute();
  return new Set(rows.map(({ externalId }) => externalId));
}
