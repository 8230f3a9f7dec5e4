import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pagesOf } from '#ui/table/pages-of.ts';
import { conversationPages, rowsOf } from '../data.ts';
import { listOrder } from './list-order.ts';
import { type Order, partsOf, type Tab, waitingPart } from './tabs.ts';
import { waitingPageSize } from './use-waiting-count.ts';

const restPageSize = 50;
/** Sorting by wait needs everybody who waits; a shop with more than a thousand waiting has other troubles. */
const waitingPagesMax = 10;

/** The rows of a tab in the order asked for, renewed as facts arrive, and the way to more of them. */
export function useConversationList(tab: Tab, order: Order) {
  const parts = partsOf(tab, order);
  const waiting = useInfiniteQuery({
    ...conversationPages(parts.waiting ?? waitingPart, waitingPageSize),
    enabled: parts.waiting !== null,
  });
  const rest = useInfiniteQuery({
    ...conversationPages(parts.rest ?? {}, restPageSize),
    enabled: parts.rest !== null,
  });

  const pageCount = waiting.data?.pages.length ?? 0;
  const isShort = parts.waiting !== null && waiting.hasNextPage && pageCount < waitingPagesMax;
  const { fetchNextPage, isFetching, isFetchNextPageError } = waiting;
  // The outside system is the server, which lists by time only: the longest wait may be on the last page.
  useEffect(() => {
    if (isShort && !isFetching && !isFetchNextPageError) void fetchNextPage();
  }, [isShort, isFetching, isFetchNextPageError, fetchNextPage]);

  const asked = [parts.waiting && waiting, parts.rest && rest].filter((query) => query !== null);
  return {
    rows: listOrder(
      parts.waiting ? rowsOf(waiting.data?.pages ?? []) : [],
      parts.rest ? rowsOf(rest.data?.pages ?? []) : [],
      order,
    ),
    more: pagesOf(parts.rest ? rest : waiting).more,
    isPending: asked.some((query) => query.isPending),
    error: asked.find((query) => query.isError && !query.data)?.error ?? null,
    refetch: () => asked.map((query) => query.refetch()),
  };
}
