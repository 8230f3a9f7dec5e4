import type { Tx } from '#platform/context.ts';
import type { HandoffChange, HandoffRow } from './rows.ts';
import { requireSeen } from './visibility.ts';

/** A hand-off that the caller may see. @throws Refusal `missing`. */
export async function findHandoff(tx: Tx, handoffId: string): Promise<HandoffRow> {
  return requireSeen(tx, await handoff(tx, handoffId).executeTakeFirst());
}

/** As `findHandoff`, its row held until the transaction ends, so that nothing happens to it at once. */
export async function lockHandoff(tx: Tx, handoffId: string): Promise<HandoffRow> {
  return requireSeen(tx, await handoff(tx, handoffId).forUpdate().executeTakeFirst());
}

/** For clocks: as it stands, held; undefined while somebody else holds it. */
export async function lockFreeHandoff(tx: Tx, handoffId: string): Promise<HandoffRow | undefined> {
  return handoff(tx, handoffId).forUpdate().skipLocked().executeTakeFirst();
}

/** Writes columns of one hand-off, whose row the caller holds, and answers the row as it is then. */
export async function changeRow(tx: Tx, handoffId: string, change: HandoffChange): Promise<HandoffRow> {
  return tx.db
    .updateTable('handoffs')
    .set({ ...change, changedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('handoffId', '=', handoffId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The next number of the shop; asked for late, because the next hand-off waits for the commit. */
export async function nextNumber(tx: Tx): Promise<number> {
  const { lastNumber } = await tx.db
    .insertInto('handoffNumbers')
    .values({ workspaceId: tx.workspaceId, lastNumber: 1 })
    .onConflict((row) =>
      row.column('workspaceId').doUpdateSet((now) => ({
        lastNumber: now(now.ref('handoffNumbers.lastNumber'), '+', 1),
      })),
    )
    .returning('lastNumber')
    .executeTakeFirstOrThrow();
  return lastNumber;
}

function handoff(tx: Tx, handoffId: string) {
  return tx.db
    .selectFrom('handoffs')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('handoffId', '=', handoffId);
}
