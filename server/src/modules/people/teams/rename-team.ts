import { type Team, teamRenamed, teamsManage } from '@zhiyin/domain/people';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { holdOwnership } from '../members/last-owner.ts';
import { lockTeam, requireFreeName, showTeam } from './queries.ts';

/** Gives a team another name. */
export async function renameTeam(
  ctx: Context,
  { teamId, name }: { teamId: string; name: string },
): Promise<Team> {
  requirePermission(ctx, teamsManage);
  return transact(ctx, async (tx) => {
    await holdOwnership(tx);
    const before = await lockTeam(tx, teamId);
    if (before.name === name) return showTeam(tx, teamId);
    await requireFreeName(tx, name, teamId);

    await tx.db
      .updateTable('teams')
      .set({ name })
      .where('workspaceId', '=', tx.workspaceId)
      .where('teamId', '=', teamId)
      .execute();
    await announce(tx, teamRenamed, { teamId, from: before.name, to: name });
    return showTeam(tx, teamId);
  });
}
