import { type Conversation, inboxReadAll, type listConversations } from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { may, type Tx } from '#platform/context.ts';
import { momentCursor } from '#platform/http/page.ts';
import {
  type ConversationRow,
  conversationColumns,
  type MessageRow,
  messageColumns,
  presentConversation,
} from './rows.ts';
import { requireSeen } from './visibility.ts';

/** A conversation that the caller may see, with the customer's name. @throws Refusal `missing`. */
export async function findConversation(tx: Tx, conversationId: string): Promise<Conversation> {
  const row = await withCustomer(tx)
    .where('conversations.conversationId', '=', conversationId)
    .executeTakeFirst();
  requireSeen(tx, row);
  return presentConversation({ ...seenRow(row) });
}

/** Holds the conversation's row until the transaction ends, so that nothing happens to it at once. */
export async function lockConversation(tx: Tx, conversationId: string): Promise<ConversationRow> {
  const row = await tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .forUpdate()
    .executeTakeFirst();
  requireSeen(tx, row);
  return seenRow(row);
}

/** The customer's open conversation on one channel, held until the transaction ends. */
export async function lockOpenConversation(
  tx: Tx,
  customerId: string,
  channelId: string | null,
): Promise<ConversationRow | undefined> {
  return tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .where('channelId', 'is not distinct from', channelId)
    .where('state', '=', 'open')
    .orderBy('openedAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** The customer's latest conversation on one channel, open or closed. */
export async function latestConversation(tx: Tx, customerId: string, channelId: string | null) {
  return tx.db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .where('channelId', 'is not distinct from', channelId)
    .orderBy('openedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Conversations that the caller may see, by their last message, newest first; one more than the limit. */
export async function pageOfConversations(
  tx: Tx,
  query: z.infer<typeof listConversations.query>,
): Promise<Conversation[]> {
  const { state, assignee, customerId, waiting, after, limit } = query;
  let select = withCustomer(tx);
  if (!may(tx, inboxReadAll)) {
    const teams = tx.actor.teamIds;
    select = select.where((is) =>
      is.or([
        is('conversations.teamId', 'is', null),
        is('conversations.assigneeId', '=', tx.actor.id),
        ...(teams.length > 0 ? [is('conversations.teamId', 'in', [...teams])] : []),
      ]),
    );
  }
  if (state !== undefined) select = select.where('conversations.state', '=', state);
  if (customerId !== undefined) select = select.where('conversations.customerId', '=', customerId);
  if (waiting === true) select = select.where('conversations.waitingSince', 'is not', null);
  if (waiting === false) select = select.where('conversations.waitingSince', 'is', null);
  if (assignee === 'nobody') select = select.where('conversations.assigneeId', 'is', null);
  if (assignee === 'me') select = select.where('conversations.assigneeId', '=', tx.actor.id);
  if (assignee !== undefined && assignee !== 'me' && assignee !== 'nobody') {
    select = select.where('conversations.assigneeId', '=', assignee);
  }
  const before = momentCursor.read(after);
  if (before) {
    select = select.where((is) =>
      is.or([
        is('conversations.lastMessageAt', '<', before.at),
        is.and([
          is('conversations.lastMessageAt', '=', before.at),
          is('conversations.conversationId', '<', before.id),
        ]),
      ]),
    );
  }
  const rows = await select
    .orderBy('conversations.lastMessageAt', 'desc')
    .orderBy('conversations.conversationId', 'desc')
    .limit(limit + 1)
    .execute();
  return rows.map(presentConversation);
}

/** Messages of a thread in order: after a number, or the last ones before it. */
export async function messagesOf(
  tx: Tx,
  conversationId: string,
  query: { after?: number | undefined; before?: number | undefined; limit: number; isPublicOnly: boolean },
): Promise<MessageRow[]> {
  let select = tx.db
    .selectFrom('messages')
    .select(messageColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId);
  if (query.isPublicOnly) select = select.where('visibility', '=', 'public');
  if (query.after !== undefined) {
    return select.where('number', '>', query.after).orderBy('number').limit(query.limit).execute();
  }
  if (query.before !== undefined) select = select.where('number', '<', query.before);
  const rows = await select.orderBy('number', 'desc').limit(query.limit).execute();
  return rows.reverse();
}

/** The message that a client's id already stands for, if it was stored before. */
export async function findByClientId(tx: Tx, clientMessageId: string): Promise<MessageRow | undefined> {
  return tx.db
    .selectFrom('messages')
    .select(messageColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('clientMessageId', '=', clientMessageId)
    .executeTakeFirst();
}

function withCustomer(tx: Tx) {
  return tx.db
    .selectFrom('conversations')
    .leftJoin('customers', (join) =>
      join
        .onRef('customers.workspaceId', '=', 'conversations.workspaceId')
        .onRef('customers.customerId', '=', 'conversations.customerId'),
    )
    .select([...conversationColumns, 'customers.name as customerName'])
    .where('conversations.workspaceId', '=', tx.workspaceId);
}

/** `requireSeen` has refused already when there is no row. */
function seenRow<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('a conversation was used before it was seen');
  return row;
}
