import { attendAsk, listAsks, summariseAsks } from './contract/reading.ts';
import { changeSurveySettings, getSurveySettings } from './contract/settings.ts';
import { answerAsk, listOpenAsks } from './contract/visitor.ts';
import { analysisEndpoints } from './survey/analysis/contract.ts';
import { surveyCallEndpoints } from './survey/calls.ts';
import { surveyEndpoints } from './survey/contract.ts';
import { surveyVisitorEndpoints } from './survey/visitor.ts';

export const surveysEndpoints = [
  listOpenAsks,
  answerAsk,
  listAsks,
  summariseAsks,
  attendAsk,
  getSurveySettings,
  changeSurveySettings,
  ...surveyEndpoints,
  ...surveyVisitorEndpoints,
  ...surveyCallEndpoints,
  ...analysisEndpoints,
] as const;
