import { useQuery } from '@tanstack/react-query';
import { listSurveys, surveysReadAnswers } from '@zhiyin/domain/surveys';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMay } from '#lib/session/session-context.ts';

/** The surveys that a rule may invite to. */
export function useSurveyThings(): { value: string; label: string }[] {
  const may = useMay();
  const surveys = useQuery({ ...endpointQuery(listSurveys, {}), enabled: may(surveysReadAnswers) });
  return (surveys.data?.items ?? []).map(({ surveyId, plan }) => ({ value: surveyId, label: plan.name }));
}
