import type { Tx } from '#platform/context.ts';
import { lockHandoff } from '../queries.ts';
import { clockOf, runClock } from './keep-clock.ts';

/** Hours were changed: answers under way are counted anew in them, whole. What is breached stays so. */
export async function renewHours(tx: Tx, calendarId: string): Promise<void> {
  const open = await tx.db
    .selectFrom('handoffs')
    .select('handoffId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('calendarId', '=', calendarId)
    .where('stoppedAt', 'is', null)
    .orderBy('handoffId')
    .execute();
  for (const { handoffId } of open) {
    const row = await lockHandoff(tx, handoffId);
    if (row.stoppedAt === null) await runClock(tx, row, await clockOf(tx, row));
  }
}
