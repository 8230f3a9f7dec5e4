import type { Tx } from '../context.ts';

/**
 * Makes what a visitor uploaded and did not send yet somebody else's: it was the same browser all along. What is part
 * of something stays with whoever sent it. Whoever calls has made sure that both are one person.
 */
export async function handOverFiles(tx: Tx, fromVisitorId: string, toVisitorId: string): Promise<void> {
  await tx.db
    .updateTable('files')
    .set({ createdById: toVisitorId })
    .where('workspaceId', '=', tx.workspaceId)
    .where('createdById', '=', fromVisitorId)
    .where('createdByKind', '=', 'visitor')
    .where('attachedAt', 'is', null)
    .execute();
}
