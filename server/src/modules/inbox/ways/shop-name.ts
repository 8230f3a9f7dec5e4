import type { Tx } from '#platform/context.ts';

/** How the shop is called. */
export async function shopName(tx: Tx): Promise<string> {
  const { name } = await tx.db
    .selectFrom('workspaces')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return name;
}
