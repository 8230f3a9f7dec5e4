import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** Counts that a canned reply was used; one that is gone or somebody else's counts nothing and refuses nothing. */
export async function countUse(tx: Tx, cannedReplyId: string): Promise<void> {
  await tx.db
    .updateTable('cannedReplies')
    .set((row) => ({ useCount: row('useCount', '+', 1) }))
    .where('workspaceId', '=', tx.workspaceId)
    .where('cannedReplyId', '=', cannedReplyId)
    .where(sql<SqlBool>`(owner_id is null or owner_id = ${tx.actor.id}::uuid)`)
    .execute();
}
