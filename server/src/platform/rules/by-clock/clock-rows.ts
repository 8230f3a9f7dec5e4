import type { Tx } from '../../context.ts';

/** Comes before every id. */
export const beginning = '00000000-0000-0000-0000-000000000000';

interface Clock {
  readonly struckOn: string | null;
  readonly lookedTo: string | null;
  readonly lookedCount: number;
  /** Of a rule that goes by moments of its things: since when it does. */
  readonly ringsSince: Date | null;
  /** Which moment that is, and how long before or after it. */
  readonly ringsBy: string | null;
}

/** The clock of a rule, which nobody else moves meanwhile; made when there is none. */
export async function holdClock(tx: Tx, ruleId: string): Promise<Clock> {
  await tx.db
    .insertInto('ruleClocks')
    .values({ workspaceId: tx.workspaceId, ruleId })
    .onConflict((row) => row.doNothing())
    .execute();
  return tx.db
    .selectFrom('ruleClocks')
    .select(['struckOn', 'lookedTo', 'lookedCount', 'ringsSince', 'ringsBy'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Writes how far it is. */
export async function keepClock(tx: Tx, ruleId: string, clock: Partial<Clock>): Promise<void> {
  await tx.db
    .updateTable('ruleClocks')
    .set(clock)
    .where('workspaceId', '=', tx.workspaceId)
    .where('ruleId', '=', ruleId)
    .execute();
}
