import { type Team, teamArchived, teamRestored, teamsManage } from '@zhiyin/domain/people';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { holdOwnership } from '../members/last-owner.ts';
import { lockTeam, requireFreeName, showTeam } from './queries.ts';

/** Takes a team out of use; what it did stays. Doing it twice is doing it once. */
export async function archiveTeam(ctx: Context, { teamId }: { teamId: string }): Promise<Team> {
  requirePermission(ctx, teamsManage);
  return transact(ctx, async (tx) => {
    const { archivedAt } = await lockTeam(tx, teamId);
    if (archivedAt) return showTeam(tx, teamId);
    await setArchived(tx, teamId, tx.system.now());
    await announce(tx, teamArchived, { teamId });
    return showTeam(tx, teamId);
  });
}

/** Takes an archived team into use again. */
export async function restoreTeam(ctx: Context, { teamId }: { teamId: string }): Promise<Team> {
  requirePermission(ctx, teamsManage);
  return transact(ctx, async (tx) => {
    await holdOwnership(tx);
    const { archivedAt, name } = await lockTeam(tx, teamId);
    if (!archivedAt) return showTeam(tx, teamId);
    await requireFreeName(tx, name, teamId);
    await setArchived(tx, teamId, null);
    await announce(tx, teamRestored, { teamId });
    return showTeam(tx, teamId);
  });
}

async function setArchived(tx: Tx, teamId: string, archivedAt: Date | null): Promise<void> {
  await tx.db
    .updateTable('teams')
    .set({ archivedAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('teamId', '=', teamId)
    .execute();
  await announceRightsChanged(tx, {});
}
