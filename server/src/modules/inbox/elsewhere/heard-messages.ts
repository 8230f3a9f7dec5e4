import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** What a customer wrote. */
export interface HeardMessage {
  readonly messageId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly sentAt: Date;
}

/** Messages of customers by their ids, in their order. For other modules, within their transaction. */
export async function heardMessages(tx: Tx, messageIds: readonly string[]): Promise<HeardMessage[]> {
  return tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.conversationId', '=', 'm.conversationId'),
    )
    .select(['m.messageId', 'm.conversationId', 'c.customerId', 'm.text', 'm.fileIds', 'm.sentAt'])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.authorKind', '=', 'customer')
    .where(sql<SqlBool>`m.message_id = any(${[...messageIds]}::uuid[])`)
    .orderBy('m.conversationId')
    .orderBy('m.number')
    .execute();
}
