import { peopleWords } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import type { RoleRow } from './queries.ts';

/** True for Zhiyin itself and for members whose role is the owner's. */
async function isOwner(tx: Tx): Promise<boolean> {
  if (tx.actor.kind === 'system') return true;
  if (tx.actor.kind !== 'member' || tx.actor.id === null) return false;
  const row = await tx.db
    .selectFrom('members as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.workspaceId', '=', 'm.workspaceId').onRef('r.roleId', '=', 'm.roleId'),
    )
    .select('r.key')
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.memberId', '=', tx.actor.id)
    .where('m.removedAt', 'is', null)
    .executeTakeFirst();
  return row?.key === 'owner';
}

/**
 * Refuses to give or take rights that the caller does not hold: whoever could would soon hold them all. Owners may.
 */
export async function requireGrantable(tx: Tx, permissions: readonly string[]): Promise<void> {
  if (permissions.every((permission) => tx.actor.permissions.has(permission))) return;
  if (await isOwner(tx)) return;
  throw new Refusal('forbidden', peopleWords.moreThanYou);
}

/** As `requireGrantable` for a whole role. The owner's is given and taken by owners alone. */
export async function requireRoleGrantable(tx: Tx, role: RoleRow): Promise<void> {
  if (role.key !== 'owner') return requireGrantable(tx, role.permissions);
  if (!(await isOwner(tx))) throw new Refusal('forbidden', peopleWords.ownersOnly);
}
