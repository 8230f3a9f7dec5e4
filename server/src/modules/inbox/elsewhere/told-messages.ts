import { channelFailures } from '@zhiyin/domain/channels';
import { deliveryStates, inboxRead } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { may, type Tx } from '#platform/context.ts';
import { seesConversation } from '../visibility.ts';

const Standing = z.object({ state: z.enum(deliveryStates), failure: z.enum(channelFailures).nullable() });

/** A message that stands for something elsewhere, and what became of it. */
export interface ToldMessage extends z.infer<typeof Standing> {
  readonly messageId: string;
  /** Null for whoever may not see it. */
  readonly conversationId: string | null;
  readonly number: number;
  readonly channel: string;
  /** In the vendor's own words. */
  readonly failureDetail: string | null;
  readonly nextTryAt: Date | null;
}

/** What became of some messages, by their ids. For other modules, within their transaction. */
export async function toldMessages(tx: Tx, messageIds: readonly string[]): Promise<Map<string, ToldMessage>> {
  if (messageIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.conversationId', '=', 'm.conversationId'),
    )
    .leftJoin('messageDeliveries as d', (on) =>
      on.onRef('d.workspaceId', '=', 'm.workspaceId').onRef('d.messageId', '=', 'm.messageId'),
    )
    .select(['m.messageId', 'm.number', 'c.conversationId', 'c.channel', 'c.teamId', 'c.assigneeId'])
    .select(['c.customerReadNumber', 'd.state', 'd.failure', 'd.failureDetail', 'd.nextTryAt'])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where(sql<SqlBool>`m.message_id = any(${[...messageIds]}::uuid[])`)
    .execute();
  const mayRead = may(tx, inboxRead);
  return new Map(
    rows.map((row) => {
      const { messageId, number, channel, conversationId, failureDetail, nextTryAt } = row;
      // What stands in a chat of ours is there; whether it was read is the customer's mark.
      const own = { state: row.customerReadNumber >= number ? 'read' : 'sent', failure: null };
      const standing = Standing.parse(row.state === null ? own : row);
      const isSeen = mayRead && seesConversation(tx, row);
      const shown = { conversationId: isSeen ? conversationId : null, failureDetail, nextTryAt };
      return [messageId, { messageId, number, channel, ...standing, ...shown }];
    }),
  );
}
