import { useQuery } from '@tanstack/react-query';
import {
  changeTracker,
  createTracker,
  listTrackers,
  switchTracker,
  trackerChanged,
  trackerHeard,
} from '@zhiyin/domain/store';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** Every parcel tracker; asked again when one changes, breaks or is heard from. */
export function useTrackers() {
  useStaleOn([trackerChanged.kind, trackerHeard.kind], [listTrackers]);
  return useQuery(endpointQuery(listTrackers, {}));
}

export function useCreateTracker() {
  return useAct(createTracker, [listTrackers]);
}

export function useChangeTracker() {
  return useAct(changeTracker, [listTrackers]);
}

export function useSwitchTracker() {
  return useAct(switchTracker, [listTrackers]);
}
