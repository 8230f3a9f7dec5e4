import type { Tx } from '#platform/context.ts';

/** The kinds of channels by which the shop can be reached, our own chat and portal first. */
export async function channelsInUse(tx: Tx): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('channelAccounts')
    .select('kind')
    .distinct()
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .orderBy('kind')
    .execute();
  return ['widget', 'portal', ...rows.map(({ kind }) => kind)];
}
