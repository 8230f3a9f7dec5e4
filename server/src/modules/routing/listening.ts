import type { Tx } from '#platform/context.ts';
import { beforeNextFacts } from '#platform/facts/sequencer.ts';
import { allQueues, fieldsAsked, ready } from './queues.ts';

/** Shops whose queues ask for what may be otherwise when a customer writes again; in any other no message is heard. */
export const listening = 'routing_listening';

/** What changes with a message, or may have changed before it without a fact of the conversation. */
const changing: ReadonlySet<string> = new Set([
  'customerText',
  'messageCount',
  'lastMessageAuthor',
  'page',
  'isKnownCustomer',
  'orderState',
  'orderRefund',
  'orderProduct',
  'orderAt',
  'orderCount',
]);

/** Notes, after the queues were changed, whether one of them asks for such things. */
export async function noteListening(tx: Tx): Promise<void> {
  const { workspaceId } = tx;
  const listens = fieldsAsked(ready(await allQueues(tx))).some((field) => changing.has(field));
  if (!listens) {
    await tx.db.deleteFrom('routingListening').where('workspaceId', '=', workspaceId).execute();
    return;
  }
  const begun = await tx.db
    .insertInto('routingListening')
    .values({ workspaceId })
    .onConflict((row) => row.doNothing())
    .returning('workspaceId')
    .executeTakeFirst();
  if (begun) await beforeNextFacts(tx);
}
