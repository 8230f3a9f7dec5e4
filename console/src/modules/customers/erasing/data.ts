import { useQuery } from '@tanstack/react-query';
import {
  customerErased,
  eraseCustomer,
  erasingBegun,
  erasingFailed,
  exportCustomer,
  getCustomer,
  listCustomers,
  readErasure,
} from '@zhiyin/domain/customers';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const changes = [erasingBegun.kind, customerErased.kind, erasingFailed.kind];

/** How far the erasing of a person is; asked again when it ends. */
export function useErasure(customerId: string) {
  useStaleOn(changes, [readErasure, getCustomer]);
  return useQuery(endpointQuery(readErasure, { params: { customerId } }));
}

export function useEraseCustomer() {
  return useAct(eraseCustomer, [readErasure, getCustomer, listCustomers]);
}

/** Hands the reader all that is held of a person as a file. */
export function takeCustomerExport(customerId: string): Promise<void> {
  return takeFile(address(exportCustomer.path, { customerId }, {}), 'customer-data.csv', {});
}
