import { AuthorKind, ConversationState, inboxWords, type VisitorConversation } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import { requireVisitor, type Tx } from '#platform/context.ts';
import { prepare } from '#platform/database/prepare.ts';
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

const agentName = sql<string | null>`(select split_part(m.name, ' ', 1) from members m
  where m.workspace_id = conversations.workspace_id and m.member_id = conversations.answered_by)`;

interface Several {
  workspaceId: string;
  customerIds: readonly string[];
}

/** Those rows are passed over that somebody else holds, so that nobody waits for another's. */
const lockOpenOf = prepare((db, given: Several) =>
  db
    .selectFrom('conversations')
    .select([...conversationColumns, agentName.as('agentName')])
    .where('workspaceId', '=', given.workspaceId)
    .where(sql<SqlBool>`customer_id = any(${given.customerIds}::uuid[])`)
    .where('state', '=', 'open')
    .forUpdate('conversations')
    .skipLocked(),
);
const openOf = prepare((db, given: Several) =>
  db
    .selectFrom('conversations')
    .select(['customerId', 'conversationId'])
    .where('workspaceId', '=', given.workspaceId)
    .where(sql<SqlBool>`customer_id = any(${given.customerIds}::uuid[])`)
    .where('state', '=', 'open'),
);

/**
 * The open conversation of each of some customers, held until the transaction ends; null for one who has none. Whoever
 * has several, or one that somebody else holds, is left out.
 */
export async function lockOpenConversations(
  tx: Tx,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, VisitorRow | null>> {
  const given = { workspaceId: tx.workspaceId, customerIds };
  // In this order: what is opened in between is among all and not among those held.
  const [held, all] = await Promise.all([lockOpenOf.all(tx, given), openOf.all(tx, given)]);
  const found = new Map<string, VisitorRow | null>();
  for (const customerId of customerIds) {
    const [open, ...others] = all.filter((row) => row.customerId === customerId);
    const row = held.find((one) => one.conversationId === open?.conversationId);
    if (!open) found.set(customerId, null);
    else if (row && others.length === 0) found.set(customerId, row);
  }
  return found;
}

/** The caller's own conversations: of the channel they came through, or of all to who has proven who they are. */
export function ownConversations(tx: Tx) {
  const own = tx.db
    .selectFrom('conversations')
    .select([...conversationColumns, agentName.as('agentName')])
    .where('conversations.workspaceId', '=', tx.workspaceId)
    .where('conversations.customerId', 'in', ownCustomerIds(tx));
  const { channelId } = tx.actor;
  if (channelId === undefined) return own;
  // What goes another way now is theirs as before.
  return own.where(
    sql<SqlBool>`(conversations.channel_id = ${channelId} or exists (select from conversation_ways w
      where w.workspace_id = conversations.workspace_id and w.conversation_id = conversations.conversation_id
        and w.channel_id = ${channelId}))`,
  );
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
    .where('conversations.isFiled', '=', false)
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
