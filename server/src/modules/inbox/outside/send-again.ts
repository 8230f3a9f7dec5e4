import { deliveryChanged, inboxReply, outsideWords as words } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockConversation } from '../queries.ts';
import { aboutOf } from '../rows.ts';
import { turnAgain } from '../ways/turn-again.ts';
import { changeDelivery, lockDelivery } from './delivery-rows.ts';
import { deliverKind } from './queue-delivery.ts';

interface Asked {
  readonly conversationId: string;
  readonly messageId: string;
}

/** Tries a message once more that could not be sent, or at once one that waits for its next try. */
export async function sendAgain(ctx: Context, { conversationId, messageId }: Asked): Promise<{ done: true }> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const row = await lockDelivery(tx, messageId);
    if (row?.conversationId !== conversationId) throw new Refusal('missing', words.deliveryNotFound);
    if (row.state !== 'failed' && row.state !== 'waiting')
      throw new Refusal('conflict', words.deliveredAlready);
    const turned = await turnAgain(tx, conversation, row);
    await changeDelivery(tx, row, {
      ...turned,
      state: 'waiting',
      tries: 0,
      failure: null,
      failureDetail: null,
      nextTryAt: null,
      // Three days begin again.
      createdAt: tx.system.now(),
    });
    const about = { ...aboutOf(conversation), messageId, number: row.number };
    await announce(tx, deliveryChanged, { ...about, state: 'waiting', failure: null });
    await schedule(tx, { kind: deliverKind }, conversationId, tx.system.now());
    return { done: true };
  });
}
