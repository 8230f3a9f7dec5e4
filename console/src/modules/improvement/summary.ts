import { useQuery } from '@tanstack/react-query';
import { improvementFacts, summariseImprovement } from '@zhiyin/domain/improvement';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = improvementFacts.map(({ kind }) => kind);

/** What findings and actions come to; apart from the rest, because the first load asks it. */
export function useImprovementSummary() {
  useStaleOn(kinds, [summariseImprovement]);
  return useQuery(endpointQuery(summariseImprovement, {}));
}

/** How many of one's own actions are to do. */
export function useMineCount(): number | null {
  return useImprovementSummary().data?.mineToDo ?? null;
}
