import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import { idOf } from './arrival-ids.ts';
import { type Arrival, arrivalDone } from './arrivals.ts';
import { arrivalsKind } from './keep-arrivals.ts';

/** Far longer than keeping what a vendor has just answered takes: by then its name there is kept, or never. */
const againSeconds = 90;

/**
 * What is told of a message that nobody here knows: it may be faster than our keeping its name. It is looked at once
 * more, in a thread of its own, so that nothing waits behind it; then it is of somebody else's message.
 */
export async function lookAgain(tx: Tx, { arrivalId, accountId, threadId, event }: Arrival): Promise<void> {
  const aside = idOf(accountId, 'looked at again', 'externalId' in event ? event.externalId : '');
  if (threadId === aside) return arrivalDone(tx, arrivalId);
  await tx.db
    .updateTable('channelArrivals')
    .set({ threadId: aside })
    .where('workspaceId', '=', tx.workspaceId)
    .where('arrivalId', '=', arrivalId)
    .execute();
  await schedule(
    tx,
    { kind: arrivalsKind },
    aside,
    new Date(tx.system.now().getTime() + againSeconds * 1000),
  );
}
