export {
  AskSummary,
  attendAsk,
  listAsks,
  summariseAsks,
} from './contract/reading.ts';
export { changeSurveySettings, getSurveySettings, SurveySettings } from './contract/settings.ts';
export {
  Ask,
  AskState,
  answerDays,
  changeHours,
  commentCharactersMax,
  scores,
} from './contract/shapes.ts';
export { answerAsk, listOpenAsks, VisitorAsk } from './contract/visitor.ts';
export { surveysEndpoints } from './contract.ts';
export {
  surveyAnswered,
  surveyAsked,
  surveyAttended,
  surveyEnded,
  surveySettingsChanged,
  surveysFacts,
} from './facts.ts';
export {
  averageScoreMetric,
  csatMetric,
  responseRateMetric,
  solvedRateMetric,
  surveysMetrics,
} from './metrics.ts';
export { surveyPageWords } from './page-words.ts';
export { surveysManage, surveysPermissions, surveysRead } from './permissions.ts';
export { meanScore, type Share, shareOf } from './share.ts';
export { surveysWords } from './words.ts';
