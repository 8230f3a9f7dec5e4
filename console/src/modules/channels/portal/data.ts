import { useQuery } from '@tanstack/react-query';
import { changePortal, getPortal, makePortalLink, portalChanged } from '@zhiyin/domain/channels';
import { listForms } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** The shop's portal; asked again when a colleague changes it. */
export function usePortal() {
  useStaleOn([portalChanged.kind], [getPortal]);
  return useQuery(endpointQuery(getPortal, {}));
}

/** The forms that could be made public. */
export function useForms() {
  return useQuery(endpointQuery(listForms, {}));
}

export function useChangePortal() {
  return useAct(changePortal, [getPortal]);
}

export function useMakePortalLink() {
  return useAct(makePortalLink);
}
