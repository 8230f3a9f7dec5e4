import { lettersOf } from '#modules/channels';
import type { Tx } from '#platform/context.ts';

/** What a customer said in a conversation by now. */
export interface HeardSoFar {
  /** A letter's subject, else their first words on one line; empty when they sent files alone. */
  readonly title: string;
  /** Their latest messages, oldest first. */
  readonly messageIds: readonly string[];
}

/** What the customer of a conversation said by now, at most so many messages of it. For whoever makes something of it. */
export async function heardSoFar(tx: Tx, conversationId: string, countMax: number): Promise<HeardSoFar> {
  const theirs = tx.db
    .selectFrom('messages')
    .select(['messageId', 'clientMessageId', 'text', 'number'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('authorKind', '=', 'customer')
    .where('visibility', '=', 'public');
  const [first, latest] = await Promise.all([
    theirs.orderBy('number').limit(1).executeTakeFirst(),
    theirs.orderBy('number', 'desc').limit(countMax).execute(),
  ]);
  if (!first) return { title: '', messageIds: [] };
  const letters = await lettersOf(tx, [first.clientMessageId]);
  const subject = letters.get(first.clientMessageId)?.subject ?? '';
  return {
    title: (subject.trim() || first.text).replace(/[\s\p{Cc}]+/gu, ' ').trim(),
    messageIds: latest.map(({ messageId }) => messageId).reverse(),
  };
}
