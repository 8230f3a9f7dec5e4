import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { analyseSurvey, surveyFacts } from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What an analysis is asked for, as the contract takes it. */
export type AnalysisQuery = z.input<typeof analyseSurvey.query>;

const kinds = surveyFacts.map(({ kind }) => kind);

/** What the answers tell; what was there stays while another grouping is on its way. */
export function useAnalysis(surveyId: string, query: AnalysisQuery) {
  useStaleOn(kinds, [analyseSurvey]);
  return useQuery({
    ...endpointQuery(analyseSurvey, { params: { surveyId }, query }),
    placeholderData: keepPreviousData,
  });
}
