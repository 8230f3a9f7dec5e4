import type { Tx } from '#platform/context.ts';
import { beforeNextFacts } from '#platform/facts/sequencer.ts';

/** Shops whose tickets have written by a channel; in any other no message is heard. */
export const listening = 'tickets_listening';

/** Begins to hear what customers write, before the first of them can answer a ticket. */
export async function beginListening(tx: Tx): Promise<void> {
  const { workspaceId } = tx;
  const known = await tx.db
    .selectFrom('ticketsListening')
    .select('workspaceId')
    .where('workspaceId', '=', workspaceId)
    .executeTakeFirst();
  if (known) return;
  const begun = await tx.db
    .insertInto('ticketsListening')
    .values({ workspaceId })
    .onConflict((row) => row.doNothing())
    .returning('workspaceId')
    .executeTakeFirst();
  if (begun) await beforeNextFacts(tx);
}
