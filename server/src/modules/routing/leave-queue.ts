import type { Tx } from '#platform/context.ts';
import { withdrawFor } from './offers/offering.ts';
import { removeEntries } from './queue.ts';

/** Takes conversations out of the queue that are in it; what was offered of them is withdrawn. */
export async function leaveQueue(tx: Tx, conversationIds: readonly string[]): Promise<void> {
  const removed = await removeEntries(tx, conversationIds);
  const offered = removed.filter(({ isOffered }) => isOffered);
  if (offered.length > 0)
    await withdrawFor(
      tx,
      offered.map(({ conversationId }) => conversationId),
    );
}
