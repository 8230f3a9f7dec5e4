import { say } from '@zhiyin/domain/kit';
import { surveyWords } from '@zhiyin/domain/surveys';
import type { FormUses } from '#platform/forms/form-kinds.ts';
import { allSurveys } from './rows.ts';

/** The forms that surveys ask. */
export const formUses: FormUses = async (tx) => {
  const { asksSurvey } = surveyWords;
  return (await allSurveys(tx)).map(({ formId, surveyId, plan: { name } }) => ({
    formId,
    words: { zh: say(asksSurvey, 'zh', { name }), en: say(asksSurvey, 'en', { name }) },
    path: `/quality/surveys/${surveyId}`,
  }));
};
