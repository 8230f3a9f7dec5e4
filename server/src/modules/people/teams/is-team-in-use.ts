import type { Tx } from '#platform/context.ts';

/** True for a team that is not archived: to which work may be given. */
export async function isTeamInUse(tx: Tx, teamId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('teams')
    .select('teamId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('teamId', '=', teamId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
