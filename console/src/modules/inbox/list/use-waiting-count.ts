import { useInfiniteQuery } from '@tanstack/react-query';
import { useSession } from '#lib/session/session-context.ts';
import { conversationPages, rowsOf } from '../data.ts';
import { waitingPart } from './tabs.ts';

/** How many of those who wait are read at a time; the rail shows no more than 99 anyway. */
export const waitingPageSize = 100;

/** How many customers wait for the reader: in conversations of hers and of nobody's. */
export function useWaitingCount(): number | null {
  const { member } = useSession();
  const { data } = useInfiniteQuery(conversationPages(waitingPart, waitingPageSize));
  if (!data) return null;
  return rowsOf(data.pages).filter(({ assigneeId }) => assigneeId === null || assigneeId === member.memberId)
    .length;
}
