import type { Tx } from '#platform/context.ts';

export interface ErasureRow {
  readonly askedAt: Date;
  readonly doneAt: Date | null;
  readonly failedAt: Date | null;
  readonly rowCount: number;
}

const columns = ['askedAt', 'doneAt', 'failedAt', 'rowCount'] as const;

/** How far the erasing of a person is; undefined when nobody asked for it. */
export async function findErasure(tx: Tx, customerId: string): Promise<ErasureRow | undefined> {
  return rows(tx, customerId).executeTakeFirst();
}

/** The same, held until the transaction ends. */
export async function lockErasure(tx: Tx, customerId: string): Promise<ErasureRow | undefined> {
  return rows(tx, customerId).forUpdate().executeTakeFirst();
}

/** Enters or changes it. */
export async function keepErasure(
  tx: Tx,
  customerId: string,
  { askedAt, ...change }: Partial<ErasureRow> & { askedAt: Date; askedBy?: string | null },
): Promise<void> {
  await tx.db
    .insertInto('customerErasures')
    .values({ workspaceId: tx.workspaceId, customerId, askedAt, ...change })
    .onConflict((row) => row.columns(['workspaceId', 'customerId']).doUpdateSet({ askedAt, ...change }))
    .execute();
}

function rows(tx: Tx, customerId: string) {
  return tx.db
    .selectFrom('customerErasures')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId);
}
