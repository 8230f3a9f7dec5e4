import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  assignConversation,
  type Conversation,
  closeConversation,
  getConversation,
  listConversations,
} from '@zhiyin/domain/inbox';
import { listMembers, peopleRead } from '@zhiyin/domain/people';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
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

export function useAssign() {
  return useAct(assignConversation, [getConversation, listConversations]);
}

export function useClose() {
  return useAct(closeConversation, [getConversation, listConversations]);
}

const colleaguesMax = 200;

/** What colleagues are called, by id; those who have left too. Empty for a reader who may not know. */
export function useColleagueNames(): ReadonlyMap<string, string> {
  const may = useMay();
  const { data } = useQuery({
    ...endpointQuery(listMembers, { query: { includeRemoved: 'true', limit: colleaguesMax } }),
    staleTime: 5 * 60_000,
    enabled: may(peopleRead),
  });
  return new Map(data?.items.map((member) => [member.memberId, member.name]));
}

/** The rows of an endless list. */
export function rowsOf(pages: readonly { items: readonly Conversation[] }[]): readonly Conversation[] {
  return pages.flatMap((page) => page.items);
}
