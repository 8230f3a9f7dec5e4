import { visitorIdentified } from '@zhiyin/domain/customers';
import { conversationMoved } from '@zhiyin/domain/inbox';
import { workspaceCreated } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { follow } from '#platform/lots/follow-log.ts';
import { tellOfParcels } from './parcels/tell-of-parcel.ts';
import { changeConversation } from './queries.ts';
import { aboutOf, conversationColumns } from './rows.ts';
import { stageFollower } from './stages/follower.ts';
import { ensureStages } from './stages/settings.ts';
import { tellOfAnswers } from './visitors/tell-customer.ts';

export const reactions: readonly Reaction[] = [
  on(workspaceCreated, 'inbox.begin-with-stages', async (tx) => {
    await ensureStages(tx);
    await follow(tx, stageFollower);
  }),
  on(visitorIdentified, 'inbox.move-open-conversations', (tx, { fromCustomerId, toCustomerId }) =>
    moveOpenConversations(tx, fromCustomerId, toCustomerId),
  ),
  tellOfAnswers,
  tellOfParcels,
];

/** What a visitor had open goes on under the record they turned out to have; what is closed stays where it was. */
async function moveOpenConversations(tx: Tx, fromCustomerId: string, customerId: string): Promise<void> {
  const open = await tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', fromCustomerId)
    .where('state', '=', 'open')
    .orderBy('conversationId')
    .forUpdate()
    .execute();
  for (const conversation of open) {
    await changeConversation(tx, conversation.conversationId, { customerId });
    await announce(tx, conversationMoved, { ...aboutOf(conversation), customerId, fromCustomerId });
  }
}
