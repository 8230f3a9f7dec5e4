import { dayInZone } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';

/** The local day where the shop is, as of now, and its zone. */
export async function shopDay(tx: Tx): Promise<{ today: string; zone: string }> {
  const { zone } = await tx.db
    .selectFrom('workspaces')
    .select('timeZone as zone')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return { today: dayInZone(zone, tx.system.now()), zone };
}
