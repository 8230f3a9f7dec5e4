import { peopleWords } from '@zhiyin/domain/people';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/**
 * Lets one transaction at a time decide who holds which role: of two owners who demote each other at once, one stays.
 */
export async function holdOwnership(tx: Tx): Promise<void> {
  await tx.db
    .selectFrom('roles')
    .select('roleId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('key', '=', 'owner')
    .forUpdate()
    .execute();
}

/** Refuses to let the last owner go. The caller holds the ownership. */
export async function requireAnotherOwner(tx: Tx, memberId: string): Promise<void> {
  const other = await tx.db
    .selectFrom('members as m')
    .innerJoin('roles as r', (join) =>
      join.onRef('r.workspaceId', '=', 'm.workspaceId').onRef('r.roleId', '=', 'm.roleId'),
    )
    .select('m.memberId')
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('r.key', '=', 'owner')
    .where('m.removedAt', 'is', null)
    .where('m.memberId', '!=', memberId)
    .limit(1)
    .executeTakeFirst();
  if (!other) throw new Refusal('conflict', peopleWords.lastOwner);
}
