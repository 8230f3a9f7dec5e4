import { type Team, teamCreated, teamsManage, teamsMax } from '@zhiyin/domain/people';
import { groundWords } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { holdOwnership } from '../members/last-owner.ts';
import { allTeams, requireFreeName, showTeam } from './queries.ts';

/** Adds a team, still without members. */
export async function createTeam(ctx: Context, { name }: { name: string }): Promise<Team> {
  requirePermission(ctx, teamsManage);
  return transact(ctx, async (tx) => {
    // One at a time, so that two cannot take the same name.
    await holdOwnership(tx);
    await requireFreeName(tx, name, null);
    if ((await allTeams(tx, false)).length >= teamsMax) throw new Refusal('limit', groundWords.tooMany);

    const teamId = tx.system.newId();
    await tx.db
      .insertInto('teams')
      .values({ workspaceId: tx.workspaceId, teamId, name, createdAt: tx.system.now(), archivedAt: null })
      .execute();
    await announce(tx, teamCreated, { teamId });
    return showTeam(tx, teamId);
  });
}
