import type { Me } from '@zhiyin/domain/people';
import { type Context, requireMember } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import type { System } from '#platform/system.ts';
import { findMember, presentMember, teamsOf } from '../members/queries.ts';
import { findRole } from '../roles/queries.ts';
import { findWorkspace } from '../workspace.ts';

/** Who is signed in, in which workspace, and what they may do there. */
export async function getMe(ctx: Context): Promise<Me> {
  const memberId = requireMember(ctx);
  const { userId, ...me } = await look(ctx, async (tx) => {
    const row = await findMember(tx, memberId);
    const { roleId, key, nameZh, nameEn } = await findRole(tx, row.roleId);
    const teams = await teamsOf(tx, [memberId]);
    return {
      userId: row.userId,
      member: presentMember(row, teams.get(memberId) ?? []),
      role: { roleId, key, name: { zh: nameZh, en: nameEn } },
      workspace: await findWorkspace(tx),
    };
  });
  return {
    ...me,
    permissions: [...ctx.actor.permissions].sort(),
    workspaces: await workspacesOf(ctx.system, userId),
    isReadOnly: ctx.system.isReadOnly(),
    isTwoFactorMissing: ctx.actor.isHeldBack ?? false,
  };
}

/** The one question that reaches across workspaces: where does this account belong? */
async function workspacesOf(system: System, userId: string): Promise<Me['workspaces']> {
  const { rows } = await system.database.dispatcher.query<{ workspaceId: string; name: string }>(
    `select w.workspace_id as "workspaceId", w.name from memberships m
     join workspaces w on w.workspace_id = m.workspace_id
     where m.user_id = $1 order by m.member_id limit 200`,
    [userId],
  );
  return rows;
}
