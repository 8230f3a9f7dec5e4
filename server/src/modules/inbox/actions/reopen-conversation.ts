import {
  type Conversation,
  chatImportWords,
  importChannel,
  inboxClose,
  inboxWords,
} from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { announceOpenedAgain, openedAgain } from '../opening-again.ts';
import { changeConversation, findConversation, lockConversation } from '../queries.ts';
import type { ConversationRow } from '../rows.ts';

/**
 * Opens a closed conversation again; who waited when it was closed waits again, since then. One that is open stays so.
 *
 * @throws Refusal `conflict` while the customer has another one open on that channel, and for a past chat.
 */
export async function reopenConversation(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<Conversation> {
  requirePermission(ctx, inboxClose);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation.channel === importChannel) throw new Refusal('conflict', chatImportWords.pastChat);
    if (!conversation.closedAt) return findConversation(tx, conversationId);
    if (await hasAnotherOpen(tx, conversation)) throw new Refusal('conflict', inboxWords.anotherOpen);

    const reopenedAt = tx.system.now();
    const waitingSince = await waitedBefore(tx, conversationId);
    const change = { ...openedAgain(conversation, reopenedAt), waitingSince };
    await changeConversation(tx, conversationId, change);
    await announceOpenedAgain(tx, conversation, reopenedAt);
    return findConversation(tx, conversationId);
  });
}

/** Holds the customer's row first, as whoever opens a conversation for them does. */
async function hasAnotherOpen(tx: Tx, { customerId, channelId }: ConversationRow): Promise<boolean> {
  await tx.db
    .selectFrom('customers')
    .select('customerId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .forUpdate()
    .execute();
  const open = await tx.db
    .selectFrom('conversations')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', '=', customerId)
    .where('channelId', 'is not distinct from', channelId)
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}

/** When the customer's first unanswered message came; null when the shop had the last word. */
async function waitedBefore(tx: Tx, conversationId: string): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(sent_at) as since from messages
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId} and author_kind = 'customer'
      and number > coalesce((
        select max(number) from messages where workspace_id = ${tx.workspaceId}
          and conversation_id = ${conversationId} and author_kind = 'member' and visibility = 'public'), 0)
  `.execute(tx.db);
  return rows[0]?.since ?? null;
}
