import type { Tx } from '../context.ts';
import type { DueKind } from './due-kind.ts';

/**
 * Puts work on the table for a moment, in the caller's transaction. The same kind and reference again only moves the
 * moment: a clock that is paused and resumed keeps one row.
 */
export async function schedule(
  tx: Tx,
  kind: Pick<DueKind, 'kind'>,
  refId: string,
  dueAt: Date,
): Promise<void> {
  const fresh = { dueAt, tries: 0, leasedUntil: null, lease: null, failedAt: null, failure: null };
  await tx.db
    .insertInto('due')
    .values({ workspaceId: tx.workspaceId, dueId: tx.system.newId(), kind: kind.kind, refId, ...fresh })
    .onConflict((row) => row.columns(['workspaceId', 'kind', 'refId']).doUpdateSet(fresh))
    .execute();
  tx.afterCommit(() => tx.system.wake('due'));
}

/** Takes work off the table, if it is there. */
export async function unschedule(tx: Tx, kind: DueKind, refId: string): Promise<void> {
  await tx.db
    .deleteFrom('due')
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', '=', kind.kind)
    .where('refId', '=', refId)
    .execute();
}
