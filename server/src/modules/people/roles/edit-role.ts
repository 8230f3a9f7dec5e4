import {
  peopleWords,
  type Role,
  rolePermissionsChanged,
  roleRenamed,
  rolesManage,
} from '@zhiyin/domain/people';
import { allPermissions } from '#platform/auth/permission-registry.ts';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { requireGrantable } from './grants.ts';
import { lockRole, type RoleRow, showRole } from './queries.ts';

/** Renames a role and says what it may do, from now on and for everybody who has it. */
export async function editRole(ctx: Context, { roleId, name, permissions }: EditRole): Promise<Role> {
  requirePermission(ctx, rolesManage);
  return transact(ctx, async (tx) => {
    const role = await lockRole(tx, roleId);
    if (name) await rename(tx, role, name);
    if (permissions) await regrant(tx, role, permissions);
    return showRole(tx, roleId);
  });
}

interface EditRole {
  readonly roleId: string;
  readonly name?: { zh: string; en: string } | undefined;
  readonly permissions?: readonly string[] | undefined;
}

async function rename(tx: Tx, role: RoleRow, name: { zh: string; en: string }): Promise<void> {
  if (role.nameZh === name.zh && role.nameEn === name.en) return;
  await write(tx, role, { nameZh: name.zh, nameEn: name.en });
  await announce(tx, roleRenamed, { roleId: role.roleId });
}

async function regrant(tx: Tx, role: RoleRow, wanted: readonly string[]): Promise<void> {
  if (role.key === 'owner') throw new Refusal('conflict', peopleWords.ownerRoleStays);
  const [before, after] = [new Set(role.permissions), new Set(wanted)];
  const added = [...after].filter((one) => !before.has(one)).sort();
  const removed = [...before].filter((one) => !after.has(one)).sort();
  if (added.length + removed.length === 0) return;

  requireKnown(tx, added);
  await requireGrantable(tx, [...added, ...role.permissions]);
  await write(tx, role, { permissions: [...after].sort() });
  await announce(tx, rolePermissionsChanged, { roleId: role.roleId, added, removed });
  await announceRightsChanged(tx, { roleId: role.roleId });
}

function requireKnown(tx: Tx, permissions: readonly string[]): void {
  const known = new Set(allPermissions(tx.system).map(({ key }) => key));
  const unknown = permissions.find((permission) => !known.has(permission));
  if (unknown !== undefined) {
    throw new Refusal('invalid', peopleWords.unknownPermission, { permission: unknown.slice(0, 100) });
  }
}

async function write(
  tx: Tx,
  { roleId }: RoleRow,
  change: { nameZh: string; nameEn: string } | { permissions: string[] },
): Promise<void> {
  await tx.db
    .updateTable('roles')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('roleId', '=', roleId)
    .execute();
}
