import { useQuery } from '@tanstack/react-query';
import { listEvents } from '@zhiyin/domain/inbox';
import type { LiveFact } from '@zhiyin/domain/platform';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { addedKinds } from './added-tellings.ts';

const none: readonly LiveFact[] = [];

/** What was done with a conversation, in order; nothing until it is known. */
export function useEvents(conversationId: string): readonly LiveFact[] {
  useStaleOn(addedKinds(), [listEvents]);
  return useQuery(endpointQuery(listEvents, { params: { conversationId } })).data?.events ?? none;
}
