import { useQuery } from '@tanstack/react-query';
import {
  changeConnection,
  connectionChanged,
  connectionHeard,
  createConnection,
  listConnections,
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

export function useSwitchConnection() {
  return useAct(switchConnection, [listConnections]);
}
