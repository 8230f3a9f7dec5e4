import { peopleRead, type Role } from '@zhiyin/domain/people';
import { allPermissions } from '#platform/auth/permission-registry.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { allRoles, membersByRole, presentRole } from './queries.ts';

/** The shop's roles, and everything a role may be allowed to do. */
export async function listRoles(ctx: Context): Promise<{
  items: Role[];
  permissions: { key: string; words: { zh: string; en: string }; isOwnersOnly: boolean }[];
}> {
  requirePermission(ctx, peopleRead);
  return look(ctx, async (tx) => {
    const counts = await membersByRole(tx);
    const items = (await allRoles(tx)).map((row) => presentRole(row, counts.get(row.roleId) ?? 0));
    const permissions = allPermissions(tx.system).map(({ key, words, isOwnersOnly }) => ({
      key,
      words,
      isOwnersOnly,
    }));
    return { items, permissions };
  });
}
