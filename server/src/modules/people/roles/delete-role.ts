import { peopleWords, roleDeleted, rolesManage } from '@zhiyin/domain/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireGrantable } from './grants.ts';
import { lockRole } from './queries.ts';

/** Deletes a role that nobody has, had or is invited with. */
export async function deleteRole(ctx: Context, { roleId }: { roleId: string }): Promise<{ done: true }> {
  requirePermission(ctx, rolesManage);
  return transact(ctx, async (tx) => {
    const role = await lockRole(tx, roleId);
    if (role.isBuiltIn) throw new Refusal('conflict', peopleWords.roleBuiltIn);
    await requireGrantable(tx, role.permissions);
    if (await isInUse(tx, roleId)) throw new Refusal('conflict', peopleWords.roleInUse);

    await tx.db
      .deleteFrom('roles')
      .where('workspaceId', '=', tx.workspaceId)
      .where('roleId', '=', roleId)
      .execute();
    await announce(tx, roleDeleted, { roleId });
    return { done: true };
  });
}

/** Removed members count: they come back with the role they had. */
async function isInUse(tx: Tx, roleId: string): Promise<boolean> {
  const member = await tx.db
    .selectFrom('members')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('roleId', '=', roleId)
    .executeTakeFirst();
  if (member) return true;
  const invited = await tx.db
    .selectFrom('invitations')
    .select('invitationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('roleId', '=', roleId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', tx.system.now())
    .executeTakeFirst();
  return invited !== undefined;
}
