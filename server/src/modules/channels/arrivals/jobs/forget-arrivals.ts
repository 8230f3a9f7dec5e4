import { sql } from 'kysely';
import { dueKind } from '#platform/due/due-kind.ts';

const dayMs = 24 * 3600_000;
const keptDays = 30;
const rowsMax = 5_000;

/** Once a day: what came a month ago is forgotten, but for what waits for a person. No vendor repeats itself for so long. */
export const forgetArrivals = dueKind('channels:forget-arrivals', {
  run: async (tx) => {
    const now = tx.system.now();
    const before = new Date(now.getTime() - keptDays * dayMs);
    const { numAffectedRows } = await sql`
      delete from channel_arrivals where workspace_id = ${tx.workspaceId} and arrival_id in (
        select arrival_id from channel_arrivals where workspace_id = ${tx.workspaceId} and received_at < ${before}
          and state not in ('waiting', 'held') limit ${rowsMax})
    `.execute(tx.db);
    const isMore = Number(numAffectedRows ?? 0n) === rowsMax;
    return { at: new Date(now.getTime() + (isMore ? 60_000 : dayMs)) };
  },
  atOnce: 1,
});
