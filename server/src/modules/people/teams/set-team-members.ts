import { peopleWords, type Team, teamMembersChanged, teamsManage } from '@zhiyin/domain/people';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockTeam, showTeam } from './queries.ts';

/** Says who is in a team, from now on; whoever is not named leaves it. */
export async function setTeamMembers(
  ctx: Context,
  { teamId, memberIds }: { teamId: string; memberIds: readonly string[] },
): Promise<Team> {
  requirePermission(ctx, teamsManage);
  return transact(ctx, async (tx) => {
    await lockTeam(tx, teamId);
    const before = new Set((await showTeam(tx, teamId)).memberIds);
    const wanted = new Set(memberIds);
    const added = [...wanted].filter((one) => !before.has(one)).sort();
    const removed = [...before].filter((one) => !wanted.has(one)).sort();
    if (added.length + removed.length === 0) return showTeam(tx, teamId);

    await requireActive(tx, added);
    await leave(tx, teamId, removed);
    await join(tx, teamId, added);
    await announce(tx, teamMembersChanged, { teamId, added, removed });
    await announceRightsChanged(tx, {});
    return showTeam(tx, teamId);
  });
}

async function requireActive(tx: Tx, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  const found = await tx.db
    .selectFrom('members')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', 'in', [...memberIds])
    .where('removedAt', 'is', null)
    .execute();
  if (found.length !== memberIds.length) throw new Refusal('invalid', peopleWords.memberNotFound);
}

async function leave(tx: Tx, teamId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await tx.db
    .deleteFrom('teamMembers')
    .where('workspaceId', '=', tx.workspaceId)
    .where('teamId', '=', teamId)
    .where('memberId', 'in', [...memberIds])
    .execute();
}

async function join(tx: Tx, teamId: string, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await tx.db
    .insertInto('teamMembers')
    .values(memberIds.map((memberId) => ({ workspaceId: tx.workspaceId, teamId, memberId })))
    .onConflict((row) => row.doNothing())
    .execute();
}
