import { useQuery } from '@tanstack/react-query';
import {
  answerSurveyCall,
  getSurveyScript,
  listSurveyCalls,
  noteSurveyCall,
  surveyFacts,
} from '@zhiyin/domain/surveys';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = surveyFacts.map(({ kind }) => kind);

/** Whom to call for surveys. */
export function useCalls() {
  useStaleOn(kinds, [listSurveyCalls]);
  return useQuery(endpointQuery(listSurveyCalls, {}));
}

/** How many wait to be called; null hides the number where nobody does. */
export function useCallCount(): number | null {
  return useCalls().data?.items.length || null;
}

export function useScript(invitationId: string) {
  return useQuery(endpointQuery(getSurveyScript, { params: { invitationId } }));
}

export const useNoteCall = () => useAct(noteSurveyCall, [listSurveyCalls]);
export const useAnswerCall = () => useAct(answerSurveyCall, [listSurveyCalls]);
