export {
  AskSummary,
  attendAsk,
  listAsks,
  summariseAsks,
} from './contract/reading.ts';
export {
  changeSurveySettings,
  getSurveySettings,
  IndexWeights,
  SurveySettings,
} from './contract/settings.ts';
export {
  Ask,
  AskState,
  answerDays,
  changeHours,
  commentCharactersMax,
  scores,
} from './contract/shapes.ts';
export { answerAsk, listOpenAsks, VisitorAsk } from './contract/visitor.ts';
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
export { surveysNavWords } from './nav-words.ts';
export { surveyPageWords } from './page-words.ts';
export {
  surveysCall,
  surveysManage,
  surveysPermissions,
  surveysRead,
  surveysReadAnswers,
} from './permissions.ts';
export { meanScore, type Share, shareOf } from './share.ts';
export { analyse } from './survey/analysis/analyse.ts';
export {
  type AnalysisGround,
  analyseSurvey,
  analysisGrounds,
  type Boxes,
  type Csi,
  type CsiWeighting,
  csiWeightings,
  type Driver,
  type Drivers,
  exportSurveyAnalysis,
  type GroupDifference,
  type KanoFeature,
  type RatedTrend,
  type RatedUnit,
  type Servqual,
  type SurveyAnalysis,
} from './survey/analysis/contract.ts';
export type { Answered } from './survey/analysis/rated.ts';
export { analysisWords, kanoKindWords, quadrantWords, servqualWords } from './survey/analysis/words.ts';
export {
  answerSurveyCall,
  getSurveyScript,
  listSurveyCalls,
  noteSurveyCall,
  SurveyCall,
} from './survey/calls.ts';
export {
  beginSurvey,
  changeSurvey,
  compareNonResponse,
  createSurvey,
  exportSurveyResponses,
  getSurvey,
  getSurveyResults,
  inviteToSurvey,
  leaveOutResponse,
  listSurveyResponses,
  listSurveys,
  MeasureFigure,
  moveSurvey,
  NonResponseGroup,
  QuestionSpread,
  renewOpenLink,
  SurveyResults,
} from './survey/contract.ts';
export { isDrawn } from './survey/counting/draw.ts';
export { type MarkCount, measureFigure, represented, weightOf } from './survey/counting/figures.ts';
export { isLow, type Measure, marksOf, measures, measureWords } from './survey/counting/measures.ts';
export {
  customerChosen,
  customerInvited,
  customerReminded,
  invitationEnded,
  openLinkRenewed,
  responseLeftOut,
  responsesExported,
  surveyCallTried,
  surveyChanged,
  surveyCreated,
  surveyFacts,
  surveyMoved,
  surveyResponded,
} from './survey/facts.ts';
export {
  bestBoxMetric,
  cesMetric,
  csiMetric,
  npsMetric,
  surveyResponseRateMetric,
  topBoxMetric,
} from './survey/metrics.ts';
export { surveyScreenWords } from './survey/page-words.ts';
export {
  AnswerWay,
  answerWays,
  answerWayWords,
  CustomerClass,
  customerClassWords,
  LeftOutReason,
  leftOutWords,
  Quota,
  quotaGrounds,
  quotaGroundWords,
  Survey,
  SurveyOccasion,
  SurveyPlan,
  SurveyResponse,
  SurveyState,
  SurveyWay,
  surveyOccasions,
  surveyOccasionWords,
  surveyStateWords,
  surveyWays,
} from './survey/shapes.ts';
export { surveyTemplates } from './survey/templates.ts';
export {
  answerSurvey,
  OpenedSurvey,
  OwnSurvey,
  openSurvey,
} from './survey/visitor.ts';
export { type PassedOver, passedOverWords, surveyWords } from './survey/words.ts';
export { surveysWords } from './words.ts';
