import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { ConversationRow } from '../rows.ts';

/** A way that a conversation went. */
export interface PastWay {
  readonly number: number;
  readonly channel: string;
  readonly channelId: string | null;
  readonly threadId: string | null;
}

/** The ways that a conversation went, the first first; none for one that never went another way. */
export async function pastWays(tx: Tx, conversationId: string): Promise<PastWay[]> {
  return tx.db
    .selectFrom('conversationWays')
    .select(['number', 'channel', 'channelId', 'threadId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .orderBy('number')
    .execute();
}

/** The ids of all conversations that go through a chat or ever went, as a query within another. */
export function everIn({ workspaceId }: Tx, threadId: string): RawBuilder<unknown> {
  return sql`(select conversation_id from conversation_threads
      where workspace_id = ${workspaceId} and thread_id = ${threadId}
    union all select conversation_id from conversation_ways
      where workspace_id = ${workspaceId} and thread_id = ${threadId})`;
}

/** Whether another open conversation goes through a chat now. */
export async function isTaken(tx: Tx, threadId: string, conversationId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('conversationThreads as t')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 't.workspaceId').onRef('c.conversationId', '=', 't.conversationId'),
    )
    .select('c.conversationId')
    .where('t.workspaceId', '=', tx.workspaceId)
    .where('t.threadId', '=', threadId)
    .where('c.conversationId', '<>', conversationId)
    .where('c.state', '=', 'open')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

interface Next {
  readonly channel: string;
  readonly channelId: string | null;
  readonly threadId: string | null;
}

/** Writes down that a conversation, whose row the caller holds, goes another way from now on. */
export async function keepWay(
  tx: Tx,
  { conversationId, channel, channelId, openedAt }: ConversationRow,
  fromThreadId: string | null,
  next: Next,
): Promise<void> {
  const now = tx.system.now();
  await sql`
    insert into conversation_ways (workspace_id, conversation_id, number, channel, channel_id, thread_id, since)
    values (${tx.workspaceId}, ${conversationId}, 1, ${channel}, ${channelId}, ${fromThreadId}, ${openedAt})
    on conflict do nothing
  `.execute(tx.db);
  await sql`
    insert into conversation_ways (workspace_id, conversation_id, number, channel, channel_id, thread_id, since, moved_by)
    select ${tx.workspaceId}, ${conversationId}, max(number) + 1, ${next.channel}, ${next.channelId},
      ${next.threadId}, ${now}, ${tx.actor.kind === 'member' ? tx.actor.id : null}
    from conversation_ways where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
  `.execute(tx.db);
  await sql`
    update conversations set channel = ${next.channel}, channel_id = ${next.channelId}
    where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
  `.execute(tx.db);
  await sql`
    delete from conversation_threads where workspace_id = ${tx.workspaceId} and conversation_id = ${conversationId}
  `.execute(tx.db);
  if (next.threadId === null) return;
  await sql`
    insert into conversation_threads (workspace_id, conversation_id, thread_id)
    values (${tx.workspaceId}, ${conversationId}, ${next.threadId})
  `.execute(tx.db);
}

/**
 * What waits and was not begun goes the new way. A letter and an approved text were written for where they are going,
 * and what is half sent or being sent ends where it began.
 */
export async function turnWaiting(tx: Tx, conversationId: string, threadId: string): Promise<void> {
  await sql`
    update message_deliveries d set thread_id = ${threadId}, next_try_at = null
    where d.workspace_id = ${tx.workspaceId} and d.conversation_id = ${conversationId} and d.state = 'waiting'
      and d.parts_done = 0 and d.template is null and d.claimed_until is null and not exists (
        select from outgoing_letters l where l.workspace_id = d.workspace_id and l.message_id = d.message_id)
  `.execute(tx.db);
}
