import { type SqlBool, sql } from 'kysely';
import { strangersLetters } from '#modules/channels';
import type { Tx } from '#platform/context.ts';

/** What a customer wrote. */
export interface HeardMessage {
  readonly messageId: string;
  readonly conversationId: string;
  readonly customerId: string;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly sentAt: Date;
  /** A letter in their conversation that may be somebody else's. */
  readonly isDoubtful: boolean;
}

/** Messages of customers by their ids, in their order. For other modules, within their transaction. */
export async function heardMessages(tx: Tx, messageIds: readonly string[]): Promise<HeardMessage[]> {
  const rows = await tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.conversationId', '=', 'm.conversationId'),
    )
    .select(['m.messageId', 'm.clientMessageId', 'm.conversationId', 'c.customerId'])
    .select(['m.text', 'm.fileIds', 'm.sentAt'])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.authorKind', '=', 'customer')
    .where(sql<SqlBool>`m.message_id = any(${[...messageIds]}::uuid[])`)
    .orderBy('m.conversationId')
    .orderBy('m.number')
    .execute();
  const doubtful = await strangersLetters(
    tx,
    rows.map(({ clientMessageId }) => clientMessageId),
  );
  return rows.map(({ clientMessageId, ...row }) => ({
    ...row,
    isDoubtful: doubtful.has(clientMessageId),
  }));
}
