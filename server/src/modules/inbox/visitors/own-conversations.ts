import { AuthorKind, ConversationState, inboxWords, type VisitorConversation } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { requireVisitor, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { type ConversationRow, conversationColumns } from '../rows.ts';

/** A conversation of the caller's, with the name under which the shop answered last. */
export interface VisitorRow extends ConversationRow {
  agentName: string | null;
}

/** Ids of the caller's records: one, or all of a person who has proven who they are. */
function ownCustomerIds(tx: Tx): string[] {
  return [requireVisitor(tx), ...(tx.actor.alsoCustomerIds ?? [])];
}

/** The caller's own conversations: of the channel they came through, or of all to who has proven who they are. */
export function ownConversations(tx: Tx) {
  const own = tx.db
    .selectFrom('conversations')
    .select([
      ...conversationColumns,
      sql<string | null>`(select split_part(m.name, ' ', 1) from members m
        where m.workspace_id = conversations.workspace_id and m.member_id = conversations.answered_by)`.as(
        'agentName',
      ),
    ])
    .where('conversations.workspaceId', '=', tx.workspaceId)
    .where('conversations.customerId', 'in', ownCustomerIds(tx));
  const { channelId } = tx.actor;
  return channelId === undefined ? own : own.where('conversations.channelId', '=', channelId);
}

/** The caller's open conversation, held until the transaction ends. */
export async function lockOpenConversation(tx: Tx): Promise<VisitorRow | undefined> {
  return ownConversations(tx)
    .where('conversations.state', '=', 'open')
    .orderBy('conversations.lastMessageAt', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** One of the caller's conversations, held until the transaction ends. @throws Refusal `missing`. */
export async function lockOwnConversation(tx: Tx, conversationId: string): Promise<VisitorRow> {
  const row = await ownConversations(tx)
    .where('conversations.conversationId', '=', conversationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', inboxWords.conversationNotFound);
  return row;
}

/** One of the caller's conversations. @throws Refusal `missing`. */
export async function findOwnConversation(tx: Tx, conversationId: string): Promise<VisitorRow> {
  const row = await ownConversations(tx)
    .where('conversations.conversationId', '=', conversationId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', inboxWords.conversationNotFound);
  return row;
}

/** True for one of the caller's conversations. */
export async function isOwn(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await ownConversations(tx)
    .where('conversations.conversationId', '=', conversationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The caller's latest conversation, open or closed. */
export async function latestConversation(tx: Tx): Promise<VisitorRow | undefined> {
  return ownConversations(tx)
    .orderBy('conversations.lastMessageAt', 'desc')
    .orderBy('conversations.conversationId', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What a visitor may know of their conversation. */
export function forVisitor(row: VisitorRow): VisitorConversation {
  return {
    conversationId: row.conversationId,
    channel: row.channel,
    state: ConversationState.parse(row.state),
    messageCount: row.messageCount,
    deskReadNumber: row.deskReadNumber,
    customerReadNumber: row.customerReadNumber,
    unreadCount: row.customerUnreadCount,
    agentName: row.agentName,
    lastMessageText: row.lastMessageText,
    lastMessageAuthor: AuthorKind.parse(row.lastMessageAuthor),
    lastMessageAt: row.lastMessageAt.toISOString(),
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}
