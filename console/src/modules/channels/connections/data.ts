import { useQuery } from '@tanstack/react-query';
import {
  accountFacts,
  archiveAccount,
  changeAccount,
  checkAccount,
  createAccount,
  listAccounts,
  listChannelKinds,
  listFailedArrivals,
  restoreAccount,
  retryArrivals,
} from '@zhiyin/domain/channels';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = accountFacts.map(({ kind }) => kind);

/** Every connected channel; asked again when one changes, breaks or is well again. */
export function useAccounts() {
  useStaleOn(kinds, [listAccounts]);
  return useQuery(endpointQuery(listAccounts, {}));
}

/** What can be connected. */
export function useChannelKinds() {
  return useQuery({ ...endpointQuery(listChannelKinds, {}), staleTime: Number.POSITIVE_INFINITY });
}

export function useCreateAccount() {
  return useAct(createAccount, [listAccounts]);
}

export function useChangeAccount() {
  return useAct(changeAccount, [listAccounts]);
}

export function useCheckAccount() {
  return useAct(checkAccount, [listAccounts]);
}

export function useArchiveAccount() {
  return useAct(archiveAccount, [listAccounts]);
}

export function useRestoreAccount() {
  return useAct(restoreAccount, [listAccounts]);
}

/** What came to an account and could not be taken in. */
export function useFailedArrivals(accountId: string) {
  useStaleOn(kinds, [listFailedArrivals]);
  return useQuery(endpointQuery(listFailedArrivals, { params: { accountId } }));
}

export function useRetryArrivals() {
  return useAct(retryArrivals, [listFailedArrivals, listAccounts]);
}
