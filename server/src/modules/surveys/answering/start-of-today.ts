import { dayNumberAt, dayStartMs } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';

/** When the day began where the shop is. */
export async function startOfToday(tx: Tx): Promise<Date> {
  const { timeZone } = await tx.db
    .selectFrom('workspaces')
    .select('timeZone')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return new Date(dayStartMs(timeZone, dayNumberAt(timeZone, tx.system.now().getTime())));
}
