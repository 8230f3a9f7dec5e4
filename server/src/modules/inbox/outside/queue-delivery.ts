import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { schedule } from '#platform/due/schedule.ts';
import type { MessageRow } from '../rows.ts';

/** The kind of due work that brings what was written in one conversation to its vendor. */
export const deliverKind = 'inbox:deliver';

/** Has a message brought to the customer through the conversation's vendor, behind those before it. */
export async function queueDelivery(tx: Tx, message: MessageRow): Promise<void> {
  const { messageId, conversationId, number } = message;
  const now = tx.system.now();
  tx.later(sql`
    insert into message_deliveries (workspace_id, message_id, conversation_id, number, state, created_at, changed_at,
      thread_id)
    values (${tx.workspaceId}, ${messageId}, ${conversationId}, ${number}, 'waiting', ${now}, ${now},
      (select thread_id from conversation_threads
        where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}))
  `);
  await schedule(tx, { kind: deliverKind }, conversationId, now);
}
