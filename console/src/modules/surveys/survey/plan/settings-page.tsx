import { SurveyFrame } from '../survey-frame.tsx';
import { OpenLink } from './open-link.tsx';
import { PlanForm } from './plan-form.tsx';

/** What a survey asks, whom, when and how. */
export function SurveySettingsPage({ surveyId }: { surveyId: string }) {
  return (
    <SurveyFrame surveyId={surveyId}>
      {(survey) => (
        <>
          <OpenLink survey={survey} />
          <PlanForm key={survey.revision} survey={survey} />
        </>
      )}
    </SurveyFrame>
  );
}
