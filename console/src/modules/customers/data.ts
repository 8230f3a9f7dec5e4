import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  customerCreated,
  customerEdited,
  customersMerged,
  customerTakenApart,
  editCustomer,
  getCustomer,
  listCustomers,
  listLookalikes,
  mergeCustomers,
  takeApartCustomer,
} from '@zhiyin/domain/customers';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const changes = [customerEdited.kind, customersMerged.kind, customerTakenApart.kind];
const reads = [getCustomer, listCustomers, listLookalikes];

/** The person of a record; asked again when a colleague edits or merges one. */
export function useCustomer(customerId: string) {
  useStaleOn(changes, [getCustomer]);
  return useQuery(endpointQuery(getCustomer, { params: { customerId } }));
}

/** Customers by when they were last seen, those that contain `search` only; all for an empty one. */
export function useCustomers(search: string) {
  useStaleOn([customerCreated.kind, ...changes], [listCustomers]);
  return useInfiniteQuery(
    endpointPages(listCustomers, search, (after) => ({
      query: { ...(after && { after }), ...(search && { search }) },
    })),
  );
}

/** The first customers that contain `search`; nobody for an empty one. */
export function useFoundCustomers(search: string) {
  return useQuery({
    ...endpointQuery(listCustomers, { query: { search, limit: 8 } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
}

/** Other customers with the same e-mail or phone. */
export function useLookalikes(customerId: string) {
  return useQuery(endpointQuery(listLookalikes, { params: { customerId } }));
}

export function useEditCustomer() {
  return useAct(editCustomer, reads);
}

export function useMergeCustomers() {
  return useAct(mergeCustomers, reads);
}

export function useTakeApart() {
  return useAct(takeApartCustomer, reads);
}
