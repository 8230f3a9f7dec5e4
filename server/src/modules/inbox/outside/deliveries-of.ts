import { channelFailures } from '@zhiyin/domain/channels';
import { type Delivery, deliveryStates } from '@zhiyin/domain/inbox';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

const Row = z.object({ state: z.enum(deliveryStates), failure: z.enum(channelFailures).nullable() });
const latest = 200;

/** What became of the latest messages that a conversation sent out. */
export async function deliveriesOf(tx: Tx, conversationId: string): Promise<Delivery[]> {
  const rows = await tx.db
    .selectFrom('messageDeliveries')
    .select(['messageId', 'number', 'state', 'failure', 'failureDetail', 'tries', 'nextTryAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('number', 'desc')
    .limit(latest)
    .execute();
  return rows.map((row) => {
    const { state, failure } = Row.parse(row);
    return {
      messageId: row.messageId,
      number: row.number,
      state: state === 'sending' ? 'waiting' : state,
      failure,
      failureDetail: row.failureDetail,
      tries: row.tries,
      nextTryAt: row.nextTryAt?.toISOString() ?? null,
    };
  });
}
