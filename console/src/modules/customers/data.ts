import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  customerCreated,
  customerEdited,
  editCustomer,
  getCustomer,
  listCustomers,
} from '@zhiyin/domain/customers';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** One customer; asked again when a colleague edits a record. */
export function useCustomer(customerId: string) {
  useStaleOn([customerEdited.kind], [getCustomer]);
  return useQuery(endpointQuery(getCustomer, { params: { customerId } }));
}

/** Customers by when they were last seen, those that contain `search` only; all for an empty one. */
export function useCustomers(search: string) {
  useStaleOn([customerCreated.kind, customerEdited.kind], [listCustomers]);
  return useInfiniteQuery(
    endpointPages(listCustomers, search, (after) => ({
      query: { ...(after && { after }), ...(search && { search }) },
    })),
  );
}

export function useEditCustomer() {
  return useAct(editCustomer, [getCustomer, listCustomers]);
}
