import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { scheduleEach } from '#platform/due/schedule.ts';
import { findShipped } from '../find-shipped.ts';
import { followParcelKind, followShippedKind } from '../kinds.ts';
import { takeOver } from '../take-over.ts';

const batchMax = 200;

/** Finds what is on its way in all of the shop, some at a time; what waited for a tracker that was in trouble is asked again. */
export const followShipped = dueKind(followShippedKind, {
  run: async (tx) => {
    const found = await findShipped(tx, null, batchMax);
    const taken = await takeOver(tx, batchMax);
    if (found === batchMax || taken === batchMax) return { at: tx.system.now() };
    await askAgain(tx);
    return undefined;
  },
});

async function askAgain(tx: Tx): Promise<void> {
  const waiting = await tx.db
    .selectFrom('trackedParcels')
    .select('parcelId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('standing', '=', 'asked')
    .orderBy('parcelId')
    .limit(5000)
    .execute();
  const ids = waiting.map(({ parcelId }) => parcelId);
  await scheduleEach(tx, { kind: followParcelKind }, ids, tx.system.now());
}
