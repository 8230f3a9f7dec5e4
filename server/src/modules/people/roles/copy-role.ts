import { peopleWords, type Role, roleCreated, rolesManage, rolesMax } from '@zhiyin/domain/people';
import { groundWords } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireGrantable } from './grants.ts';
import { allRoles, lockRole, showRole } from './queries.ts';

/** Makes a role with the rights of another, to be changed afterwards. */
export async function copyRole(
  ctx: Context,
  { copyOf, name }: { copyOf: string; name: { zh: string; en: string } },
): Promise<Role> {
  requirePermission(ctx, rolesManage);
  return transact(ctx, async (tx) => {
    const { key, permissions } = await lockRole(tx, copyOf);
    if (key === 'owner') throw new Refusal('conflict', peopleWords.ownerRoleStays);
    await requireGrantable(tx, permissions);
    if ((await allRoles(tx)).length >= rolesMax) throw new Refusal('limit', groundWords.tooMany);

    const roleId = tx.system.newId();
    await tx.db
      .insertInto('roles')
      .values({
        workspaceId: tx.workspaceId,
        roleId,
        key: `custom-${roleId}`,
        nameZh: name.zh,
        nameEn: name.en,
        permissions,
        isBuiltIn: false,
        createdAt: tx.system.now(),
      })
      .execute();
    await announce(tx, roleCreated, { roleId, copyOf, permissions });
    return showRole(tx, roleId);
  });
}
