import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  type Conversation,
  countConversations,
  getConversation,
  listConversations,
} from '@zhiyin/domain/inbox';
import { listMembers, listTeams, type Member, peopleRead, type Team } from '@zhiyin/domain/people';
import { endpointPages, endpointQuery } from '#lib/endpoint-query.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { ListPart } from './list/tabs.ts';

/** A part of the list, page by page. */
export function conversationPages(part: ListPart, limit: number) {
  return endpointPages(listConversations, { ...part, limit }, (after) => ({
    query: { ...part, limit, ...(after && { after }) },
  }));
}

export function useConversation(conversationId: string) {
  return useQuery(endpointQuery(getConversation, { params: { conversationId } }));
}

/** A customer's conversations, newest first. */
export function useConversationsOf(customerId: string) {
  return useInfiniteQuery(conversationPages({ customerId }, 20));
}

/** Whether the shop ever had a conversation; asked only while a list is empty. */
export function useHasAny(isAsked: boolean) {
  const { data } = useQuery({
    ...endpointQuery(listConversations, { query: { limit: 1 } }),
    enabled: isAsked,
  });
  return data ? data.items.length > 0 : null;
}

/** What becomes stale when a conversation is handled. */
export const handled = [getConversation, listConversations, countConversations] as const;

const colleaguesMax = 200;

/** Everybody who works here or did; none for a reader who may not know. */
function useEverybody(): readonly Member[] {
  const may = useMay();
  const { data } = useQuery({
    ...endpointQuery(listMembers, { query: { includeRemoved: 'true', limit: colleaguesMax } }),
    staleTime: 5 * 60_000,
    enabled: may(peopleRead),
  });
  return data?.items ?? [];
}

/** What colleagues are called, by id; those who have left too. Empty for a reader who may not know. */
export function useColleagueNames(): ReadonlyMap<string, string> {
  return new Map(useEverybody().map((member) => [member.memberId, member.name]));
}

/** Who works here now, the reader too. */
export function useColleagues(): readonly Member[] {
  return useEverybody().filter((member) => member.removedAt === null);
}

/** The teams there are. */
export function useOpenTeams(): readonly Team[] {
  const may = useMay();
  const { data } = useQuery({ ...endpointQuery(listTeams, { query: {} }), enabled: may(peopleRead) });
  return data?.items.filter((team) => team.archivedAt === null) ?? [];
}

/** The rows of an endless list. */
export function rowsOf(pages: readonly { items: readonly Conversation[] }[]): readonly Conversation[] {
  return pages.flatMap((page) => page.items);
}
