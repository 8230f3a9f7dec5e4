import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  addIdentity,
  customerCreated,
  customerEdited,
  customersMerged,
  customersToldApart,
  customerTakenApart,
  distinctionForgotten,
  editCustomer,
  forgetDistinction,
  getCustomer,
  identityNoted,
  identityWithdrawn,
  listCustomers,
  listIdentities,
  listLikenesses,
  listLookalikes,
  mergeCustomers,
  previewMerge,
  readHistory,
  takeApartCustomer,
  tellApart,
  withdrawIdentity,
} from '@zhiyin/domain/customers';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const changes = [customerEdited.kind, customersMerged.kind, customerTakenApart.kind];
const reads = [
  getCustomer,
  listCustomers,
  listLookalikes,
  listLikenesses,
  listIdentities,
  previewMerge,
  readHistory,
];
const identityChanges = [...changes, identityNoted.kind, identityWithdrawn.kind];
const likenessChanges = [...identityChanges, customersToldApart.kind, distinctionForgotten.kind];

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

/** Other customers who may be the same person; nobody is asked about while it is off. */
export function useLookalikes(customerId: string, isOn = true) {
  useStaleOn(likenessChanges, [listLookalikes]);
  return useQuery({ ...endpointQuery(listLookalikes, { params: { customerId } }), enabled: isOn });
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

/** Pairs of customers who may be the same person, those found last first. */
export function useLikenesses() {
  useStaleOn(likenessChanges, [listLikenesses]);
  return useInfiniteQuery(
    endpointPages(listLikenesses, 'all', (after) => ({ query: { ...(after && { after }) } })),
  );
}

/** What a customer is known by. */
export function useIdentities(customerId: string) {
  useStaleOn(identityChanges, [listIdentities]);
  return useQuery(endpointQuery(listIdentities, { params: { customerId } }));
}

/** What joining two customers would do, as it is now; those who are being joined are not asked about. */
export function useMergePreview(customerId: string, fromCustomerId: string, isOn: boolean) {
  useStaleOn(likenessChanges, [previewMerge]);
  const asked = endpointQuery(previewMerge, { params: { customerId }, query: { fromCustomerId } });
  return useQuery({ ...asked, enabled: isOn });
}

/** What happened to a customer's record. */
export function useHistory(customerId: string) {
  useStaleOn([...likenessChanges, customerCreated.kind], [readHistory]);
  return useQuery(endpointQuery(readHistory, { params: { customerId } }));
}

export function useAddIdentity() {
  return useAct(addIdentity, reads);
}

export function useWithdrawIdentity() {
  return useAct(withdrawIdentity, reads);
}

export function useTellApart() {
  return useAct(tellApart, reads);
}

export function useForgetDistinction() {
  return useAct(forgetDistinction, reads);
}
