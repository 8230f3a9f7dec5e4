import type { Conversation } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { prepare } from '#platform/database/prepare.ts';
import { type ConversationRow, conversationColumns, presentConversation } from './rows.ts';
import { requireSeen } from './visibility.ts';

/** A conversation that the caller may see, with the customer's name. @throws Refusal `missing`. */
export async function findConversation(tx: Tx, conversationId: string): Promise<Conversation> {
  const row = await deskConversations(tx)
    .where('conversations.conversationId', '=', conversationId)
    .executeTakeFirst();
  requireSeen(tx, row);
  return presentConversation(tx, seenRow(row));
}

const belongingById = prepare((db, given: { workspaceId: string; conversationId: string }) =>
  db
    .selectFrom('conversations')
    .select(['assigneeId', 'teamId', 'messageCount'])
    .where('workspaceId', '=', given.workspaceId)
    .where('conversationId', '=', given.conversationId),
);

/** How many messages a conversation has that the caller may see. @throws Refusal `missing`. */
export async function seenCount(tx: Tx, conversationId: string): Promise<number> {
  const row = await belongingById.first(tx, { workspaceId: tx.workspaceId, conversationId });
  requireSeen(tx, row);
  return seenRow(row).messageCount;
}

/** Conversations of some ids, those the caller may not see left out. */
export async function conversationsById(tx: Tx, ids: readonly string[]): Promise<Map<string, Conversation>> {
  if (ids.length === 0) return new Map();
  const rows = await deskConversations(tx)
    .where(sql<SqlBool>`conversations.conversation_id = any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.conversationId, presentConversation(tx, row)]));
}

const lockById = prepare((db, given: { workspaceId: string; conversationId: string }) =>
  db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', given.workspaceId)
    .where('conversationId', '=', given.conversationId)
    .forUpdate(),
);

/** Holds the conversation's row until the transaction ends, so that nothing happens to it at once. */
export async function lockConversation(tx: Tx, conversationId: string): Promise<ConversationRow> {
  const row = await lockById.first(tx, { workspaceId: tx.workspaceId, conversationId });
  requireSeen(tx, row);
  return seenRow(row);
}

/** Writes columns of one conversation, whose row the caller holds. */
export async function changeConversation(
  tx: Tx,
  conversationId: string,
  change: Partial<Omit<ConversationRow, 'conversationId'>>,
): Promise<void> {
  await tx.db
    .updateTable('conversations')
    .set(change)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .execute();
}

/** Conversations as members see them: under the name of the person a record belongs to, with the caller's read mark. */
export function deskConversations(tx: Tx) {
  return tx.db
    .selectFrom('conversations')
    .leftJoin('customers as record', (join) =>
      join
        .onRef('record.workspaceId', '=', 'conversations.workspaceId')
        .onRef('record.customerId', '=', 'conversations.customerId'),
    )
    .leftJoin('customers as person', (join) =>
      join
        .onRef('person.workspaceId', '=', 'record.workspaceId')
        .onRef('person.customerId', '=', 'record.personId'),
    )
    .leftJoin('readMarks as mark', (join) =>
      join
        .onRef('mark.workspaceId', '=', 'conversations.workspaceId')
        .onRef('mark.conversationId', '=', 'conversations.conversationId')
        .on(sql<SqlBool>`mark.member_id = ${tx.actor.id}::uuid`),
    )
    .select([
      ...conversationColumns,
      'record.personId',
      sql<
        string | null
      >`case when record.person_id = record.customer_id then record.name else person.name end`.as(
        'customerName',
      ),
      'mark.number as readNumber',
    ])
    .where('conversations.workspaceId', '=', tx.workspaceId);
}

/** `requireSeen` has refused already when there is no row. */
function seenRow<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('a conversation was used before it was seen');
  return row;
}
