import type { Tx } from '#platform/context.ts';

/** True when the id names somebody who works in the shop now. */
export async function isActiveMember(tx: Tx, memberId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('members')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where('removedAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
