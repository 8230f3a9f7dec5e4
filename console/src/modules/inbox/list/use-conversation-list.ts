import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOf } from '#ui/table/pages-of.ts';
import { conversationPages, rowsOf } from '../data.ts';
import { type ListFilter, type Order, partOf, type Tab } from './tabs.ts';

const pageSize = 50;

/** The rows of a tab in the order asked for, renewed as facts arrive, and the way to more of them. */
export function useConversationList(tab: Tab, order: Order, filter: ListFilter) {
  const query = useInfiniteQuery(conversationPages(partOf(tab, order, filter), pageSize));
  return {
    rows: onceEach(rowsOf(query.data?.pages ?? [])),
    more: pagesOf(query).more,
    isPending: query.isPending,
    error: query.isError && !query.data ? query.error : null,
    refetch: query.refetch,
  };
}

/** Pages are read one after the other: what moved in between may stand on two of them. */
function onceEach<Row extends { readonly conversationId: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.toReversed().map((row) => [row.conversationId, row])).values()].toReversed();
}
