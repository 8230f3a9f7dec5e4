import type { Tx } from '#platform/context.ts';

/** The shop's time zone: on whose clock its files are written. */
export async function zoneOfShop(tx: Tx): Promise<string> {
  const { timeZone } = await tx.db
    .selectFrom('workspaces')
    .select('timeZone')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return timeZone;
}
