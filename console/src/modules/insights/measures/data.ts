import { useQuery } from '@tanstack/react-query';
import {
  changeMeasures,
  getMeasures,
  measuresChanged,
  recountAsked,
  recountMeasures,
} from '@zhiyin/domain/insights';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** Nobody tells how far a recount is; while one runs the page looks. */
const lookMs = 1_000;

/** How figures are made, and how far they are counted anew. */
export function useMeasures() {
  useStaleOn([measuresChanged.kind, recountAsked.kind], [getMeasures]);
  return useQuery({
    ...endpointQuery(getMeasures, {}),
    refetchInterval: ({ state: { data } }) =>
      data?.recount && data.recount.endedAt === null ? lookMs : false,
  });
}

export const useChangeMeasures = () => useAct(changeMeasures, [getMeasures]);
export const useRecount = () => useAct(recountMeasures, [getMeasures]);
