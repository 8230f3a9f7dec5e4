import { customersParcelMoved, importChannel } from '@zhiyin/domain/inbox';
import { parcelMoved } from '@zhiyin/domain/store';
import { recordsOf } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { aboutOf, conversationColumns } from '../rows.ts';

/** A parcel that moves is told of the conversation in which its customer would ask, so that rules may act on it. */
export const tellOfParcels: Reaction = on(parcelMoved, 'inbox.tell-of-parcel', async (tx, told) => {
  const { orderId, parcelId, customerId, fromState, toState } = told;
  if (customerId === null) return;
  const conversation = await conversationOf(tx, customerId);
  if (!conversation) return;
  await announce(tx, customersParcelMoved, {
    ...aboutOf(conversation),
    ...{ orderId, parcelId, fromState, toState },
  });
});

/** What the customer has open, else their latest, under whichever of their records; of past chats that were imported none. */
async function conversationOf(tx: Tx, customerId: string) {
  const records = await recordsOf(tx, customerId);
  if (records.length === 0) return undefined;
  return tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', records)
    .where('channel', '<>', importChannel)
    .orderBy((one) => one('state', '=', 'open'), 'desc')
    .orderBy('lastMessageAt', 'desc')
    .orderBy('conversationId', 'desc')
    .limit(1)
    .executeTakeFirst();
}
