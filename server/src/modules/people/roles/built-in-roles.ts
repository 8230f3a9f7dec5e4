import { builtInRoles, type Permission, permissionsOf } from '@zhiyin/domain/kit';
import { roleNames } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Gives a new shop the roles every shop begins with. Answers the owner's id. */
export async function makeBuiltInRoles(tx: Tx, all: readonly Permission[]): Promise<string> {
  const createdAt = tx.system.now();
  const rows = builtInRoles.map((key) => ({
    workspaceId: tx.workspaceId,
    roleId: tx.system.newId(),
    key,
    nameZh: roleNames[key].zh,
    nameEn: roleNames[key].en,
    permissions: permissionsOf(key, all),
    isBuiltIn: true,
    createdAt,
  }));
  await tx.db.insertInto('roles').values(rows).execute();
  await noteHanded(
    tx,
    all.map(({ key }) => key),
  );
  const owner = rows.find(({ key }) => key === 'owner');
  if (!owner) throw new Error('there is no role for owners');
  return owner.roleId;
}

/**
 * Gives the built-in roles the rights that came with a new version. Rights an owner took from a role before stay
 * taken, because each is handed out once. Answers what was new.
 */
export async function handOutNewPermissions(tx: Tx, all: readonly Permission[]): Promise<string[]> {
  const handed = await tx.db
    .selectFrom('handedPermissions')
    .select('permission')
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  const known = new Set(handed.map(({ permission }) => permission));
  const fresh = all.filter(({ key }) => !known.has(key));
  if (fresh.length === 0) return [];

  await noteHanded(
    tx,
    fresh.map(({ key }) => key),
  );
  for (const role of builtInRoles) {
    const gained = permissionsOf(role, fresh);
    if (gained.length === 0) continue;
    await tx.db
      .updateTable('roles')
      .set({ permissions: sql`array(select distinct unnest(permissions || ${gained}::text[]) order by 1)` })
      .where('workspaceId', '=', tx.workspaceId)
      .where('key', '=', role)
      .execute();
  }
  return fresh.map(({ key }) => key);
}

async function noteHanded(tx: Tx, permissions: readonly string[]): Promise<void> {
  if (permissions.length === 0) return;
  await tx.db
    .insertInto('handedPermissions')
    .values(permissions.map((permission) => ({ workspaceId: tx.workspaceId, permission })))
    .onConflict((row) => row.doNothing())
    .execute();
}
