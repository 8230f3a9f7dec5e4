import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  addPromotion,
  changePromotion,
  feedFacts,
  findInsightsNow,
  getFeedState,
  judgeInsight,
  listInsightSamples,
  listInsights,
  listPromotions,
  removePromotion,
} from '@zhiyin/domain/insights';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = feedFacts.map(({ kind }) => kind);
const whileLookingMs = 2_000;

/** Which insights are shown. */
export type Shown = 'all' | 'open' | 'useful' | 'not-useful';

/** What was found, the newest first, page by page. */
export function useInsights(shown: Shown, insightId: string | null) {
  useStaleOn(kinds, [listInsights]);
  const verdict = shown === 'all' ? {} : { verdict: shown };
  const only = insightId === null ? verdict : { insightId };
  return useInfiniteQuery(
    endpointPages(listInsights, { shown, insightId }, (after) => ({
      query: { limit: 20, ...only, ...(after && { after }) },
    })),
  );
}

/** How the search stands, asked again and again while it runs. */
export function useFeedState() {
  useStaleOn(kinds, [getFeedState]);
  return useQuery({
    ...endpointQuery(getFeedState, {}),
    refetchInterval: ({ state }) => (state.data?.isLooking ? whileLookingMs : false),
  });
}

export function useSamples(insightId: string) {
  return useQuery(endpointQuery(listInsightSamples, { params: { insightId } }));
}

export function usePromotions() {
  useStaleOn(kinds, [listPromotions]);
  return useQuery(endpointQuery(listPromotions, {}));
}

export const useJudge = () => useAct(judgeInsight, [listInsights, getFeedState]);
export const useFindNow = () => useAct(findInsightsNow, [getFeedState]);
export const useAddPromotion = () => useAct(addPromotion, [listPromotions]);
export const useChangePromotion = () => useAct(changePromotion, [listPromotions]);
export const useRemovePromotion = () => useAct(removePromotion, [listPromotions]);
