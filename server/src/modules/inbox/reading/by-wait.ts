import type { Tx } from '#platform/context.ts';
import { momentCursor } from '#platform/http/page.ts';
import { type Listed, type ListQuery, listedIn } from './listed.ts';

interface Place {
  readonly isWaiting: boolean;
  readonly at: Date;
  readonly id: string;
}

/** As listed, and whether the customer waits: then the list is in the order of their waits. */
export interface ListedByWait extends Listed {
  readonly isWaiting: boolean;
}

const [waits, rests] = ['w', 'r'] as const;

/** Where a list by wait goes on: among those who wait, or among the others. */
export const waitCursor = {
  write: ({ isWaiting, at, conversationId }: ListedByWait): string =>
    `${isWaiting ? waits : rests}${momentCursor.write(at, conversationId)}`,
  read: (cursor: string | undefined): Place | null => {
    const place = momentCursor.read(cursor?.slice(1));
    return place && { ...place, isWaiting: cursor?.startsWith(waits) === true };
  },
};

/**
 * A list with the longest wait first, then those who do not wait, last message first; one more than the limit. Two
 * questions, each answered from an index: together they would sort everything.
 */
export async function byWait(tx: Tx, query: ListQuery): Promise<ListedByWait[]> {
  const after = waitCursor.read(query.after);
  const count = query.limit + 1;
  const isPastWaiting = after !== null && !after.isWaiting;
  const waiting =
    isPastWaiting || query.waiting === false
      ? []
      : await listedIn(tx, { ...query, waiting: true }, 'wait', after, count);
  const first = waiting.map((one) => ({ ...one, isWaiting: true }));
  if (waiting.length >= count || query.waiting === true) return first;
  const others = { ...query, waiting: false };
  const rest = await listedIn(tx, others, 'last-message', isPastWaiting ? after : null, count - first.length);
  return [...first, ...rest.map((one) => ({ ...one, isWaiting: false }))];
}
