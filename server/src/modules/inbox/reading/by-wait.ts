import type { Conversation } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { momentCursor } from '#platform/http/page.ts';
import { presentConversation } from '../rows.ts';
import { byLastMessage } from './by-last-message.ts';
import { type ListQuery, listed } from './listed.ts';

interface Place {
  readonly isWaiting: boolean;
  readonly at: Date;
  readonly id: string;
}

const [waits, rests] = ['w', 'r'] as const;

/** Where a list by wait goes on: among those who wait, or among the others. */
export const waitCursor = {
  write: ({ waitingSince, lastMessageAt, conversationId }: Conversation): string =>
    waitingSince === null
      ? `${rests}${momentCursor.write(lastMessageAt, conversationId)}`
      : `${waits}${momentCursor.write(waitingSince, conversationId)}`,
  read: (cursor: string | undefined): Place | null => {
    const place = momentCursor.read(cursor?.slice(1));
    return place && { ...place, isWaiting: cursor?.startsWith(waits) === true };
  },
};

/**
 * A list with the longest wait first, then those who do not wait, last message first; one more than the limit. Two
 * questions, each answered from an index: together they would sort everything.
 */
export async function byWait(tx: Tx, query: ListQuery): Promise<Conversation[]> {
  const after = waitCursor.read(query.after);
  const count = query.limit + 1;
  const isPastWaiting = after !== null && !after.isWaiting;
  const waiting = isPastWaiting || query.waiting === false ? [] : await whoWaits(tx, query, after, count);
  if (waiting.length >= count || query.waiting === true) return waiting;
  const others = { ...query, waiting: false };
  return [
    ...waiting,
    ...(await byLastMessage(tx, others, isPastWaiting ? after : null, count - waiting.length)),
  ];
}

async function whoWaits(
  tx: Tx,
  query: ListQuery,
  after: Place | null,
  count: number,
): Promise<Conversation[]> {
  let select = await listed(tx, { ...query, waiting: true });
  if (after) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('conversations.waitingSince', 'conversations.conversationId'),
        '>',
        tuple<Date | null, string>(after.at, after.id),
      ),
    );
  }
  const rows = await select
    .orderBy('conversations.waitingSince')
    .orderBy('conversations.conversationId')
    .limit(count)
    .execute();
  return rows.map((row) => presentConversation(tx, row));
}
