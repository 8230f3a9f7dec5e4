import { useQuery } from '@tanstack/react-query';
import {
  askConnection,
  beginShopConsent,
  changeConnection,
  connectionChanged,
  connectionHeard,
  connectShopApp,
  createConnection,
  erasePrivacyRequest,
  exportPrivacyRequest,
  getShopApp,
  listConnections,
  privacyAsked,
  privacyBegun,
  privacySettled,
  type StoreConnection,
  settlePrivacyRequest,
  shopAppChanged,
  switchConnection,
} from '@zhiyin/domain/store';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** Every connected shop system; asked again when one changes, breaks or is heard from. */
export function useConnections() {
  useStaleOn([connectionChanged.kind, connectionHeard.kind], [listConnections]);
  return useQuery({
    ...endpointQuery(listConnections, {}),
    refetchInterval: ({ state }) => lookAgainMs(state.data?.items ?? []),
  });
}

/** How soon to look again at connections that are asked: often while the past is fetched, which is to be seen. */
function lookAgainMs(items: readonly StoreConnection[]): number | false {
  const asked = items.filter(({ asking, archivedAt }) => asking !== null && archivedAt === null);
  if (asked.length === 0) return false;
  return asked.some(({ asking, state }) => asking?.isReachingBack && state !== 'trouble') ? 2_000 : 20_000;
}

export function useAskConnection() {
  return useAct(askConnection, [listConnections]);
}

export function useCreateConnection() {
  return useAct(createConnection, [listConnections]);
}

export function useChangeConnection() {
  return useAct(changeConnection, [listConnections]);
}

/** The app by which a shop is connected; asked again when its owner agrees or removes it, or a customer asks something. */
export function useShopApp(connectionId: string) {
  const told = [shopAppChanged, privacyAsked, privacyBegun, privacySettled];
  useStaleOn(
    told.map(({ kind }) => kind),
    [getShopApp],
  );
  return useQuery(endpointQuery(getShopApp, { params: { connectionId } }));
}

export function useConnectShopApp() {
  return useAct(connectShopApp, [listConnections]);
}

export function useBeginShopConsent() {
  return useAct(beginShopConsent);
}

export function useSettlePrivacyRequest() {
  return useAct(settlePrivacyRequest, [getShopApp]);
}

export function useErasePrivacyRequest() {
  return useAct(erasePrivacyRequest, [getShopApp]);
}

/** Hands the reader what is kept of a customer as a file; the request is settled by it, which a fact tells. */
export function takePrivacyExport(requestId: string): Promise<void> {
  return takeFile(address(exportPrivacyRequest.path, { requestId }, {}), 'customer-data.csv', {});
}

export function useSwitchConnection() {
  return useAct(switchConnection, [listConnections]);
}
