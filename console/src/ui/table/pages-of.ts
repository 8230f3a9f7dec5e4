import type { MoreRowsProps } from './more-rows.tsx';

/** As much of an endless query as a table needs. */
interface EndlessQuery<Row> {
  readonly data: { readonly pages: readonly { readonly items: readonly Row[] }[] } | undefined;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly fetchNextPage: () => unknown;
}

/**
 * An endless query as `DataTable` takes it.
 *
 * @example <DataTable {...pagesOf(useInfiniteQuery(endpointPages(listTickets, …)))} columns={…} … />
 */
export function pagesOf<Row>(query: EndlessQuery<Row>): { rows: readonly Row[]; more: MoreRowsProps } {
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    more: {
      hasMore: query.hasNextPage,
      isBusy: query.isFetchingNextPage,
      isFailed: query.isFetchNextPageError,
      load: query.fetchNextPage,
    },
  };
}
