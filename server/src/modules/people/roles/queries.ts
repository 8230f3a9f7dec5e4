import { peopleWords, type Role } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** A role as it is stored; `key` is `owner` for the one that may do everything. */
export interface RoleRow {
  readonly roleId: string;
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly permissions: string[];
  readonly isBuiltIn: boolean;
}

const columns = ['roleId', 'key', 'nameZh', 'nameEn', 'permissions', 'isBuiltIn'] as const;

/** Every role of the shop, oldest first. */
export async function allRoles(tx: Tx): Promise<RoleRow[]> {
  return tx.db
    .selectFrom('roles')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('createdAt')
    .orderBy('roleId')
    .execute();
}

/** One role. @throws Refusal `missing`. */
export async function findRole(tx: Tx, roleId: string): Promise<RoleRow> {
  const row = await tx.db
    .selectFrom('roles')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('roleId', '=', roleId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.roleNotFound);
  return row;
}

/**
 * As `findRole`, and holds the role until the transaction ends: nobody changes, deletes or hands it out meanwhile.
 */
export async function lockRole(tx: Tx, roleId: string): Promise<RoleRow> {
  const row = await tx.db
    .selectFrom('roles')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('roleId', '=', roleId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.roleNotFound);
  return row;
}

/** How many members hold each role, removed ones aside. */
export async function membersByRole(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('members')
    .select(['roleId', sql<number>`count(*)`.as('count')])
    .where('workspaceId', '=', tx.workspaceId)
    .where('removedAt', 'is', null)
    .groupBy('roleId')
    .execute();
  return new Map(rows.map(({ roleId, count }) => [roleId, count]));
}

/** A role as the API gives it. */
export function presentRole(row: RoleRow, memberCount: number): Role {
  const { roleId, key, nameZh, nameEn, permissions, isBuiltIn } = row;
  return { roleId, key, name: { zh: nameZh, en: nameEn }, permissions, isBuiltIn, memberCount };
}

/** A role with its count, freshly read. */
export async function showRole(tx: Tx, roleId: string): Promise<Role> {
  const counts = await membersByRole(tx);
  return presentRole(await findRole(tx, roleId), counts.get(roleId) ?? 0);
}

/** The id of a role by its key, e.g. that of a built-in one. @throws Refusal `missing`. */
export async function roleIdByKey(tx: Tx, key: string): Promise<string> {
  const row = await tx.db
    .selectFrom('roles')
    .select('roleId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', peopleWords.roleNotFound);
  return row.roleId;
}
