import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

export interface ErasureRow {
  /** The records that are erased. */
  readonly recordIds: readonly string[];
  readonly askedAt: Date;
  readonly doneAt: Date | null;
  readonly failedAt: Date | null;
  readonly rowCount: number;
}

const columns = ['recordIds', 'askedAt', 'doneAt', 'failedAt', 'rowCount'] as const;

/** How far the erasing of a person is; undefined when nobody asked for it. */
export async function findErasure(tx: Tx, customerId: string): Promise<ErasureRow | undefined> {
  return rows(tx, customerId).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockErasure(tx: Tx, customerId: string): Promise<ErasureRow | undefined> {
  return rows(tx, customerId).forUpdate().executeTakeFirst();
}

/** Enters that it was asked for, again where it was before. */
export async function enterErasure(tx: Tx, customerId: string, recordIds: readonly string[]): Promise<void> {
  const asked = { recordIds: [...recordIds], askedAt: tx.system.now(), askedBy: tx.actor.id };
  const erasure = { ...asked, doneAt: null, failedAt: null };
  await tx.db
    .insertInto('customerErasures')
    .values({ workspaceId: tx.workspaceId, customerId, ...erasure })
    .onConflict((row) => row.columns(['workspaceId', 'customerId']).doUpdateSet(erasure))
    .execute();
}

/** Notes how far it is. */
export async function changeErasure(
  tx: Tx,
  customerId: string,
  change: Partial<Pick<ErasureRow, 'doneAt' | 'failedAt' | 'rowCount'>>,
): Promise<void> {
  await tx.db
    .updateTable('customerErasures')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .execute();
}

/** Whether any of these records is being erased, or was begun with and not ended. Whoever calls holds the trees. */
export async function isBeingErased(tx: Tx, recordIds: readonly string[]): Promise<boolean> {
  const row = await tx.db
    .selectFrom('customerErasures')
    .select('customerId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('doneAt', 'is', null)
    .where(sql<SqlBool>`record_ids && ${[...recordIds]}::uuid[]`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function rows(tx: Tx, customerId: string) {
  return tx.db
    .selectFrom('customerErasures')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId);
}
