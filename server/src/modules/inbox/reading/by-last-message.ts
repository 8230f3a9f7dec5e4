import type { Conversation } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { presentConversation } from '../rows.ts';
import { type ListQuery, listed } from './listed.ts';

/** A list with the last message first, after a place in it. */
export async function byLastMessage(
  tx: Tx,
  query: ListQuery,
  after: { at: Date; id: string } | null,
  count: number,
): Promise<Conversation[]> {
  let select = await listed(tx, query);
  if (after) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('conversations.lastMessageAt', 'conversations.conversationId'),
        '<',
        tuple(after.at, after.id),
      ),
    );
  }
  const rows = await select
    .orderBy('conversations.lastMessageAt', 'desc')
    .orderBy('conversations.conversationId', 'desc')
    .limit(count)
    .execute();
  return rows.map((row) => presentConversation(tx, row));
}
