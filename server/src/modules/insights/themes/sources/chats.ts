import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import type { SaidText } from '../keep-sentences.ts';

/** Customers' messages from the end of a conversation that are read whole; of those before, only complaints. */
const endingMessages = 3;
/** Messages of one conversation that are looked at, from its end. */
const messagesMax = 60;

/** What customers wrote in conversations. */
export async function saidInChats(tx: Tx, conversationIds: readonly string[]): Promise<SaidText[]> {
  if (conversationIds.length === 0) return [];
  const { rows } = await sql<Omit<SaidText, 'source'> & { back: number }>`
    select message_id as source_id, conversation_id, text, sent_at as said_at, back::int
    from (
      select m.message_id, m.conversation_id, m.text, m.sent_at,
        row_number() over (partition by m.conversation_id order by m.number desc) as back
      from messages m
      where m.workspace_id = ${tx.workspaceId} and m.conversation_id = any(${[...new Set(conversationIds)]}::uuid[])
        and m.author_kind = 'customer' and m.visibility = 'public' and m.text <> '') said
    where back <= ${messagesMax}
    order by conversation_id, back desc
  `.execute(tx.db);
  return rows.map(({ back, ...row }) => ({
    ...row,
    source: back <= endingMessages ? 'ending' : 'complaint',
  }));
}

/** What customers added to ratings. */
export async function saidWithRatings(tx: Tx, askIds: readonly string[]): Promise<SaidText[]> {
  if (askIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('asks')
    .select(['askId', 'conversationId', 'comment', 'answeredAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('askId', 'in', [...new Set(askIds)])
    .where('comment', '<>', '')
    .orderBy('askId')
    .execute();
  return rows.flatMap(({ askId, conversationId, comment, answeredAt }) =>
    answeredAt === null
      ? []
      : [{ source: 'answer' as const, sourceId: askId, conversationId, text: comment, saidAt: answeredAt }],
  );
}
