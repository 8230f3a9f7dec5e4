import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { beforeNextFacts } from '#platform/facts/sequencer.ts';
import { followShippedKind } from './kinds.ts';

/** From now on orders are looked at for parcels to follow, and those that are on their way already are found. */
export async function beginFollowing(tx: Tx): Promise<void> {
  const begun = await tx.db
    .insertInto('parcelListening')
    .values({ workspaceId: tx.workspaceId })
    .onConflict((row) => row.doNothing())
    .returning('workspaceId')
    .executeTakeFirst();
  if (begun) await beforeNextFacts(tx);
  await schedule(tx, { kind: followShippedKind }, tx.workspaceId, tx.system.now());
}
