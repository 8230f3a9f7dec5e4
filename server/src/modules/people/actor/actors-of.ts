import { sql } from 'kysely';
import { allPermissions } from '#platform/auth/permission-registry.ts';
import type { Actor, Tx } from '#platform/context.ts';

/** What some members may do now, by their ids; who left the shop or never was in it is left out. */
export async function actorsOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Actor>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('members as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.workspaceId', '=', 'm.workspaceId').onRef('r.roleId', '=', 'm.roleId'),
    )
    .select([
      'm.memberId',
      'r.key',
      'r.permissions',
      sql<string[]>`array(
        select tm.team_id from team_members tm
        join teams t on t.workspace_id = tm.workspace_id and t.team_id = tm.team_id and t.archived_at is null
        where tm.workspace_id = m.workspace_id and tm.member_id = m.member_id)`.as('teamIds'),
    ])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.memberId', 'in', [...memberIds])
    .where('m.removedAt', 'is', null)
    .execute();
  const all = allPermissions(tx.system).map(({ key }) => key);
  return new Map(
    rows.map(({ memberId, key, permissions, teamIds }): [string, Actor] => {
      const held = new Set(key === 'owner' ? all : permissions);
      return [memberId, { kind: 'member', id: memberId, permissions: held, teamIds }];
    }),
  );
}
