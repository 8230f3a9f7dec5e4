import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  cancelImport,
  getOrder,
  importEnded,
  importMoved,
  importStarted,
  linkOrder,
  listImports,
  listOrders,
  listProducts,
  listRatings,
  type OrderState,
  orderAdded,
  orderChanged,
  ordersLinked,
  parcelAsked,
  parcelMoved,
  productsChanged,
  type RefundState,
  ratingsChanged,
  showReceiver,
  startImport,
  suggestCustomers,
  suggestOrders,
} from '@zhiyin/domain/store';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const changes = [orderAdded.kind, orderChanged.kind, ordersLinked.kind];
const ofLinks = [getOrder, listOrders, suggestCustomers, suggestOrders];

/** What a list of orders is narrowed by; null for anything. */
export interface OrderNarrowing {
  readonly search: string;
  readonly state: OrderState | null;
  readonly refund: RefundState | null;
}

export function useOrders({ search, state, refund }: OrderNarrowing) {
  useStaleOn(changes, [listOrders]);
  return useInfiniteQuery(
    endpointPages(listOrders, { search, state, refund }, (after) => ({
      query: {
        ...(after && { after }),
        ...(search && { search }),
        ...(state && { state }),
        ...(refund && { refund }),
      },
    })),
  );
}

/** What buyers gave for an order. */
export function useRatings(platform: string, number: string) {
  useStaleOn([ratingsChanged.kind], [listRatings]);
  return useQuery(endpointQuery(listRatings, { query: { platform, number, limit: 50 } }));
}

/** A customer's orders, latest first. */
export function useOrdersOf(customerId: string) {
  useStaleOn(changes, [listOrders]);
  return useQuery(endpointQuery(listOrders, { query: { customerId, limit: 20 } }));
}

export function useOrder(orderId: string) {
  useStaleOn([...changes, parcelMoved.kind, parcelAsked.kind], [getOrder]);
  return useQuery(endpointQuery(getOrder, { params: { orderId } }));
}

/** Customers who may be the buyer; not asked unless the reader may say so. */
export function useSuggestedCustomers(orderId: string, isOn: boolean) {
  return useQuery({ ...endpointQuery(suggestCustomers, { params: { orderId } }), enabled: isOn });
}

/** Orders that may be a customer's; not asked unless the reader may say so. */
export function useSuggestedOrders(customerId: string, isOn: boolean) {
  return useQuery({ ...endpointQuery(suggestOrders, { params: { customerId } }), enabled: isOn });
}

export function useLinkOrder() {
  return useAct(linkOrder, ofLinks);
}

export function useShowReceiver() {
  return useAct(showReceiver);
}

/** Products that contain `search`; all for an empty one. */
export function useProducts(search: string) {
  useStaleOn([productsChanged.kind], [listProducts]);
  return useInfiniteQuery(
    endpointPages(listProducts, search, (after) => ({
      query: { ...(after && { after }), ...(search && { search }) },
    })),
  );
}

export function useImports() {
  useStaleOn([importStarted.kind, importMoved.kind, importEnded.kind], [listImports]);
  return useInfiniteQuery(
    endpointPages(listImports, null, (after) => ({ query: { ...(after && { after }) } })),
  );
}

export function useStartImport() {
  return useAct(startImport, [listImports]);
}

export function useCancelImport() {
  return useAct(cancelImport, [listImports]);
}
