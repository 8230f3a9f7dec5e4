import { sql } from 'kysely';
import { dueKind } from '#platform/due/due-kind.ts';

const dayMs = 24 * 3600_000;
const keptDays = 90;
const rowsMax = 5_000;

/** Once a day, for each shop: visits that are too old are forgotten, some thousand in one go. */
export const forgetVisits = dueKind('channels:forget-visits', {
  run: async (tx) => {
    const now = tx.system.now();
    const before = new Date(now.getTime() - keptDays * dayMs);
    const { numAffectedRows } = await sql`
      delete from visits where workspace_id = ${tx.workspaceId} and visit_id in (
        select visit_id from visits where workspace_id = ${tx.workspaceId} and last_at < ${before} limit ${rowsMax})
    `.execute(tx.db);
    const isMore = Number(numAffectedRows ?? 0n) === rowsMax;
    return { at: new Date(now.getTime() + (isMore ? 60_000 : dayMs)) };
  },
  atOnce: 1,
});
