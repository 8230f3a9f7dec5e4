import { useQuery } from '@tanstack/react-query';
import {
  beginShopConsent,
  changeConnection,
  connectionChanged,
  connectionHeard,
  connectShopApp,
  createConnection,
  getShopApp,
  listConnections,
  privacyAsked,
  settlePrivacyRequest,
  shopAppChanged,
  switchConnection,
} from '@zhiyin/domain/store';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** Every connected shop system; asked again when one changes, breaks or is heard from. */
export function useConnections() {
  useStaleOn([connectionChanged.kind, connectionHeard.kind], [listConnections]);
  return useQuery(endpointQuery(listConnections, {}));
}

export function useCreateConnection() {
  return useAct(createConnection, [listConnections]);
}

export function useChangeConnection() {
  return useAct(changeConnection, [listConnections]);
}

/** The app by which a shop is connected; asked again when its owner agrees or removes it, or a customer asks something. */
export function useShopApp(connectionId: string) {
  useStaleOn([shopAppChanged.kind, privacyAsked.kind], [getShopApp]);
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

export function useSwitchConnection() {
  return useAct(switchConnection, [listConnections]);
}
