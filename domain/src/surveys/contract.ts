import { attendAsk, listAsks, summariseAsks } from './contract/reading.ts';
import { changeSurveySettings, getSurveySettings } from './contract/settings.ts';
import { answerAsk, listOpenAsks } from './contract/visitor.ts';

export const surveysEndpoints = [
  listOpenAsks,
  answerAsk,
  listAsks,
  summariseAsks,
  attendAsk,
  getSurveySettings,
  changeSurveySettings,
] as const;
