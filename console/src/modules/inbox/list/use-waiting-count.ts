import { useInfiniteQuery } from '@tanstack/react-query';
import { useSession } from '#lib/session/session-context.ts';
import { conversationPages, rowsOf } from '../data.ts';
import { waitingPart } from './tabs.ts';

/** How many of those who wait are read at a time; the rail shows no more than 99 anyway. */
export const waitingPageSize = 100;

/** How many customers wait for the reader: in conversations of hers and of nobody's. */
export function useWaitingCount(): number | null {
  const { member } = useSession();
  const waiting = useWaiting();
  if (!waiting) return null;
  return waiting.filter(({ assigneeId }) => assigneeId === null || assigneeId === member.memberId).length;
}

/** How many customers wait at all: as many as the tab shows. */
export function useAllWaitingCount(): number {
  return useWaiting()?.length ?? 0;
}

function useWaiting() {
  const { data } = useInfiniteQuery(conversationPages(waitingPart, waitingPageSize));
  return data ? rowsOf(data.pages) : null;
}
