import { type StandIn, standInFor } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { OnRoster, Roster } from '#platform/authority/roster.ts';
import type { Tx } from '#platform/context.ts';

/** Who works here now, for whoever asks who decides. */
export const roster: Roster = {
  members: everybody,
  groups: async (tx) => {
    const roles = await tx.db
      .selectFrom('roles')
      .select('roleId')
      .where('workspaceId', '=', tx.workspaceId)
      .execute();
    const teams = await tx.db
      .selectFrom('teams')
      .select('teamId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('archivedAt', 'is', null)
      .execute();
    return { roleIds: roles.map(({ roleId }) => roleId), teamIds: teams.map(({ teamId }) => teamId) };
  },
};

/** On the roster as the database has it: absent is who said so, with a day until when. */
interface Row extends Omit<OnRoster, 'actingId'>, StandIn {}

async function everybody(tx: Tx): Promise<OnRoster[]> {
  const { rows } = await sql<Row>`
    select m.member_id, m.role_id, r.key = 'owner' as is_owner, p.substitute_id,
      coalesce(p.absent_until > ${tx.system.now()}, false) as is_absent,
      array(select tm.team_id from team_members tm
        join teams t on t.workspace_id = tm.workspace_id and t.team_id = tm.team_id and t.archived_at is null
        where tm.workspace_id = m.workspace_id and tm.member_id = m.member_id) as team_ids
    from members m join roles r on r.workspace_id = m.workspace_id and r.role_id = m.role_id
      left join presences p on p.workspace_id = m.workspace_id and p.member_id = m.member_id
    where m.workspace_id = ${tx.workspaceId} and m.removed_at is null order by m.member_id`.execute(tx.db);
  const standIns = new Map(rows.map((row): [string, StandIn] => [row.memberId, row]));
  return rows.map(({ isAbsent: _, substituteId: __, ...row }) => ({
    ...row,
    actingId: standInFor(row.memberId, standIns),
  }));
}
