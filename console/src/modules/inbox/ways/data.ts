import { useQuery } from '@tanstack/react-query';
import {
  listWays,
  messageReceived,
  notePreference,
  readOutside,
  readPreference,
  startLetter,
  takeWay,
  wayChanged,
} from '@zhiyin/domain/inbox';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { handled } from '../data.ts';

/** By which ways a conversation can go on, the present one first. */
export function useWays(conversationId: string) {
  useStaleOn([wayChanged.kind, messageReceived.kind], [listWays]);
  return useQuery(endpointQuery(listWays, { params: { conversationId } }));
}

export function useTakeWay() {
  return useAct(takeWay, [...handled, listWays, readOutside, startLetter]);
}

/** Which channel a customer prefers. */
export function usePreference(customerId: string) {
  return useQuery(endpointQuery(readPreference, { params: { customerId } }));
}

export function useNotePreference() {
  return useAct(notePreference, [readPreference, listWays]);
}
