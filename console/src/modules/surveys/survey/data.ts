import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { listForms } from '@zhiyin/domain/platform';
import {
  beginSurvey,
  changeSurvey,
  compareNonResponse,
  createSurvey,
  getSurvey,
  getSurveyResults,
  leaveOutResponse,
  listSurveyResponses,
  listSurveys,
  moveSurvey,
  type NonResponseGroup,
  renewOpenLink,
  surveyFacts,
} from '@zhiyin/domain/surveys';
import type { z } from 'zod';
import { endpointPages, endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

/** What answers are narrowed by, as the contract takes it. */
export type ResponseQuery = Omit<z.input<typeof listSurveyResponses.query>, 'after' | 'limit'>;

const kinds = surveyFacts.map(({ kind }) => kind);
const reads = [listSurveys, getSurvey, getSurveyResults, listSurveyResponses];

export function useSurveys() {
  useStaleOn(kinds, [listSurveys]);
  return useQuery(endpointQuery(listSurveys, {}));
}

export function useSurvey(surveyId: string) {
  useStaleOn(kinds, [getSurvey]);
  return useQuery(endpointQuery(getSurvey, { params: { surveyId } }));
}

/** What the answers come to. */
export function useSurveyResults(surveyId: string, by: ResponseQuery) {
  useStaleOn(kinds, [getSurveyResults]);
  return useQuery(endpointQuery(getSurveyResults, { params: { surveyId }, query: by }));
}

/** How those who did not answer differ, in a period and by one way; nothing is asked without a ground to compare by. */
export function useNonResponse(
  surveyId: string,
  by: NonResponseGroup['by'] | null,
  { from, to, way }: ResponseQuery,
) {
  useStaleOn(kinds, [compareNonResponse]);
  const query = { ...(by && { by }), ...(from && { from }), ...(to && { to }), ...(way && { way }) };
  return useQuery({
    ...endpointQuery(compareNonResponse, { params: { surveyId }, query }),
    enabled: by !== null,
  });
}

/** The answers page by page, latest first. */
export function useResponses(surveyId: string, by: ResponseQuery) {
  useStaleOn(kinds, [listSurveyResponses]);
  return useInfiniteQuery(
    endpointPages(listSurveyResponses, [surveyId, by], (after) => ({
      params: { surveyId },
      query: { ...by, ...(after && { after }) },
    })),
  );
}

export const useCreateSurvey = () => useAct(createSurvey, reads);
export const useBeginSurvey = () => useAct(beginSurvey, [...reads, listForms]);
export const useChangeSurvey = () => useAct(changeSurvey, reads);
export const useMoveSurvey = () => useAct(moveSurvey, reads);
export const useRenewOpenLink = () => useAct(renewOpenLink, reads);
export const useLeaveOut = () => useAct(leaveOutResponse, reads);

/** The forms that a survey may ask. */
export function useAskableForms(): { value: string; label: string }[] {
  const t = useSay();
  const forms = useQuery(endpointQuery(listForms, {})).data?.items ?? [];
  return forms
    .filter(({ archivedAt, publishedVersion }) => archivedAt === null && publishedVersion > 0)
    .map(({ formId, title }) => ({ value: formId, label: t(title) }));
}
