import { sql } from 'kysely';
import { authOf } from '#platform/auth/auth.ts';
import { allPermissions } from '#platform/auth/permission-registry.ts';
import type { Actor, Tx } from '#platform/context.ts';
import { isTwoFactorNeeded } from '../workspace.ts';

/**
 * What some members may do now, by their ids; who left the shop or never was in it is left out. Whoever is held back
 * until they sign in in two steps may do nothing, as when they ask themselves.
 */
export async function actorsOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Actor>> {
  if (memberIds.length === 0) return new Map();
  const [rows, isNeeded] = await Promise.all([rowsOf(tx, memberIds), isTwoFactorNeeded(tx)]);
  const careful = isNeeded ? await authOf(tx.system).withTwoFactor(rows.map(({ userId }) => userId)) : null;
  const all = allPermissions(tx.system).map(({ key }) => key);
  return new Map(
    rows.map(({ memberId, userId, key, permissions, teamIds }): [string, Actor] => {
      const member = { kind: 'member', id: memberId } as const;
      if (careful && !careful.has(userId)) {
        return [memberId, { ...member, permissions: new Set(), teamIds: [], isHeldBack: true }];
      }
      return [memberId, { ...member, permissions: new Set(key === 'owner' ? all : permissions), teamIds }];
    }),
  );
}

async function rowsOf(tx: Tx, memberIds: readonly string[]) {
  return tx.db
    .selectFrom('members as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.workspaceId', '=', 'm.workspaceId').onRef('r.roleId', '=', 'm.roleId'),
    )
    .select([
      'm.memberId',
      'm.userId',
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
}
