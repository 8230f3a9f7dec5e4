import {
  infiniteQueryOptions,
  queryOptions,
  type UseMutationResult,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import type { Endpoint } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { call } from './call/call.ts';
import type { CallInput } from './call/make-call.ts';
import type { Refused } from './call/refused.ts';

/**
 * A read as TanStack wants it. Its key is `[endpoint.name, input]`, so that everything an endpoint ever answered is
 * found, and made stale, by its name.
 *
 * @example useQuery(endpointQuery(getTicket, { params: { ticketId } }))
 */
export function endpointQuery<E extends Endpoint>(endpoint: E, input: CallInput<E>) {
  return queryOptions<z.output<E['response']>, Refused>({
    queryKey: [endpoint.name, input],
    queryFn: ({ signal }) => call(endpoint, { ...input, signal }),
  });
}

/** A list that pages by keyset, as `Page` of the domain's kit. */
interface PageAnswer {
  readonly items: readonly unknown[];
  readonly next: string | null;
}
type PagedEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType<PageAnswer>>;

/**
 * A list's pages, one after the other, for `DataTable` and every other endless list.
 *
 * @param inputAfter the input that asks for what comes after a place; null at first
 * @example useInfiniteQuery(endpointPages(listTickets, 'open', (after) => ({ query: { state: 'open', after } })))
 */
export function endpointPages<E extends PagedEndpoint>(
  endpoint: E,
  key: unknown,
  inputAfter: (after: string | undefined) => CallInput<E>,
) {
  return infiniteQueryOptions<
    z.output<E['response']>,
    Refused,
    { pages: z.output<E['response']>[]; pageParams: (string | undefined)[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: [endpoint.name, key],
    queryFn: ({ signal, pageParam }) => call(endpoint, { ...inputAfter(pageParam), signal }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

/**
 * A write. `stales` names the reads it makes stale; they are asked again before the write counts as done, so that
 * no screen shows the old state beside a word of success.
 *
 * @example const resolve = useAct(resolveTicket, [getTicket, listTickets]); resolve.mutate({ params, body })
 */
export function useAct<E extends Endpoint>(
  endpoint: E,
  stales: readonly Endpoint[] = [],
): UseMutationResult<z.output<E['response']>, Refused, CallInput<E>> {
  const cache = useQueryClient();
  return useMutation({
    mutationKey: [endpoint.name],
    mutationFn: (input: CallInput<E>) => call(endpoint, input),
    onSuccess: () =>
      Promise.all(stales.map((stale) => cache.invalidateQueries({ queryKey: [stale.name] }))).then(() => {}),
  });
}
