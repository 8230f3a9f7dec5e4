import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  answerSuggestion,
  changeSuggestion,
  changeSuggestionSettings,
  getSuggestion,
  getSuggestionSettings,
  joinSuggestion,
  listSuggestions,
  noteSuggestion,
  partSuggestion,
  remarkOnSuggestion,
  type SuggestionSummary,
  suggestionsFacts,
  summariseSuggestions,
} from '@zhiyin/domain/suggestions';
import type { z } from 'zod';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMemberNames } from '#modules/people';

/** What a list is narrowed by, as the contract takes it. */
export type SuggestionQuery = Omit<z.input<typeof listSuggestions.query>, 'after' | 'limit'>;

const kinds = suggestionsFacts.map(({ kind }) => kind);
const reads = [listSuggestions, summariseSuggestions, getSuggestion];

/** The latest of one column of the board. */
export function useColumn(query: SuggestionQuery) {
  useStaleOn(kinds, [listSuggestions]);
  return useQuery(endpointQuery(listSuggestions, { query: { ...query, limit: 50 } }));
}

/** The list, page by page. */
export function useSuggestions(query: SuggestionQuery) {
  useStaleOn(kinds, [listSuggestions]);
  return useInfiniteQuery(
    endpointPages(listSuggestions, query, (after) => ({ query: { ...query, ...(after && { after }) } })),
  );
}

export function useSuggestion(suggestionId: string) {
  useStaleOn(kinds, [getSuggestion]);
  return useQuery(endpointQuery(getSuggestion, { params: { suggestionId } }));
}

export function useSummary(): SuggestionSummary | undefined {
  useStaleOn(kinds, [summariseSuggestions]);
  return useQuery(endpointQuery(summariseSuggestions, {})).data;
}

/** How many wait for their first answer. */
export function useWaitingCount(): number | null {
  return useSummary()?.waiting ?? null;
}

export function useSettings() {
  useStaleOn(kinds, [getSuggestionSettings]);
  return useQuery(endpointQuery(getSuggestionSettings, {}));
}

export const useNote = () => useAct(noteSuggestion, reads);
export const useChange = () => useAct(changeSuggestion, reads);
export const useAnswer = () => useAct(answerSuggestion, reads);
export const useRemark = () => useAct(remarkOnSuggestion, reads);
export const useJoin = () => useAct(joinSuggestion, reads);
export const usePart = () => useAct(partSuggestion, reads);
export const useChangeSettings = () => useAct(changeSuggestionSettings, [getSuggestionSettings]);

/** What members are called; who left has no name any more. */
export function useOwnerName(nobody: string, left: string): (memberId: string | null) => string {
  const names = useMemberNames();
  return (memberId) => (memberId === null ? nobody : (names.get(memberId) ?? left));
}

/** Colleagues to choose from. */
export function useMemberOptions(): { value: string; label: string }[] {
  return [...useMemberNames()].map(([value, label]) => ({ value, label }));
}
