import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/**
 * The conversations in which the same person goes on by the same way as in some others, those included: of one vendor's
 * thread, of one chat of ours. For other modules, within their transaction.
 */
export async function conversationsAlong(
  tx: Tx,
  conversationIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ conversationId: string; along: string }>`
    select t.conversation_id, o.conversation_id as along
    from conversation_threads t join conversation_threads o
      on o.workspace_id = t.workspace_id and o.thread_id = t.thread_id
    where t.workspace_id = ${tx.workspaceId} and t.conversation_id = any(${[...conversationIds]}::uuid[])
    union
    select c.conversation_id, o.conversation_id as along
    from conversations c join conversations o on o.workspace_id = c.workspace_id and o.customer_id = c.customer_id
      and o.channel = c.channel and o.channel_id is not distinct from c.channel_id
    where c.workspace_id = ${tx.workspaceId} and c.conversation_id = any(${[...conversationIds]}::uuid[])
      and (o.conversation_id = c.conversation_id or c.channel in ('widget', 'portal'))
  `.execute(tx.db);
  const along = Map.groupBy(rows, ({ conversationId }) => conversationId);
  return new Map([...along].map(([id, of]) => [id, of.map((row) => row.along)]));
}
