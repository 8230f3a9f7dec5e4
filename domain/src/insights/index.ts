export {
  type AlertBucket,
  type AlertKind,
  type AlertSide,
  AlertTerms,
  alertBuckets,
  alertKinds,
  alertSides,
  alertsMax,
} from './alerts/alert.ts';
export {
  Alert,
  AlertDraft,
  AlertPreview,
  acknowledgeRing,
  changeAlert,
  createAlert,
  deleteAlert,
  listAlerts,
  listRings,
  previewAlert,
  Ring,
  restoreAlert,
  snoozeAlert,
  WatchedDraft,
} from './alerts/contract.ts';
export {
  alertCalmed,
  alertChanged,
  alertDeleted,
  alertFacts,
  alertRang,
  alertRestored,
  alertSet,
  alertSnoozed,
  ringAcknowledged,
} from './alerts/facts.ts';
export { alertFields, alertTold } from './alerts/fields.ts';
export {
  type FigureKind,
  type Judged,
  judgeWatched,
  stretchesBefore,
  type Watched,
  type Watching,
} from './alerts/judge.ts';
export { nextLook } from './alerts/next-look.ts';
export { alertGiven, alertNoticeWords, alertRings } from './alerts/notices.ts';
export { alertWords } from './alerts/page-words.ts';
export { alertsManage, alertsRead } from './alerts/permissions.ts';
export { previewTable } from './alerts/preview-table.ts';
export { alertReasons } from './alerts/reasons.ts';
export { alertRuleTemplates } from './alerts/rule-templates.ts';
export { saidFigure } from './alerts/said-figure.ts';
export type { CardCell, CardColumn, CardTable, CellPlace, Naming, Writable } from './charts/card-table.ts';
export { cardTitle } from './charts/card-title.ts';
export { chartOf } from './charts/chart-of.ts';
export { figureSaid } from './charts/figure-said.ts';
export { leftOut } from './charts/left-out.ts';
export { controlChart } from './charts/line-charts.ts';
export { type ChartOption, type Drawing, type Look, seriesColours } from './charts/look.ts';
export { cellText } from './charts/of-table.ts';
export { sparkPath, sparkValues } from './charts/spark-path.ts';
export { type Answered, tableOf } from './charts/table-of.ts';
export { bucketName, timeGroupName } from './charts/time-names.ts';
export {
  Board,
  BoardConversation,
  BoardFigures,
  BoardMember,
  BoardTeam,
  listBoardConversations,
  readBoard,
} from './contract.ts';
export {
  askedMetrics,
  Card,
  type CardBucket,
  type CardKind,
  cardBuckets,
  cardKinds,
  cardNeeds,
  type MissingPart,
  missingOf,
  newCard,
} from './dashboards/card.ts';
export {
  cardsMax,
  changeDashboard,
  createDashboard,
  Dashboard,
  type DashboardKind,
  DashboardLine,
  dashboardsMax,
  deleteDashboard,
  getDashboard,
  listDashboards,
  restoreDashboard,
  type Sharing,
  sharings,
} from './dashboards/contract.ts';
export { exploreWords } from './dashboards/explore-words.ts';
export {
  dashboardChanged,
  dashboardCreated,
  dashboardDeleted,
  dashboardFacts,
  dashboardRestored,
} from './dashboards/facts.ts';
export {
  type CountedSource,
  countedSources,
  leadWords,
  nothingSaid,
  nothingWords,
  sourceOf,
} from './dashboards/nothing.ts';
export { askOwn, listOwnMetrics, listOwnRows } from './dashboards/own-contract.ts';
export { dashboardWords } from './dashboards/page-words.ts';
export { questionBehind, questionsOf } from './dashboards/questions.ts';
export { ownDashboard, type ReadyDashboard, readyDashboard, readyDashboards } from './dashboards/ready.ts';
export { dashboardReasons } from './dashboards/reasons.ts';
export {
  isViewField,
  periodOfView,
  View,
  type ViewCompare,
  type ViewField,
  type ViewSpan,
  viewCompares,
  viewFields,
  viewOf,
  viewSpans,
  widened,
} from './dashboards/view.ts';
export { againstWords, compareWords, spanWords, viewSaid } from './dashboards/view-said.ts';
export { cardKindWords, chartWords, viewWords } from './dashboards/words.ts';
export {
  addPromotion,
  type Change,
  changePromotion,
  FeedState,
  findInsightsNow,
  getFeedState,
  Insight,
  InsightDay,
  InsightPart,
  InsightSample,
  InsightVerdict,
  InsightWhy,
  insightWhys,
  judgeInsight,
  listInsightSamples,
  listInsights,
  listPromotions,
  Promotion,
  PromotionDraft,
  removePromotion,
} from './feed/contract.ts';
export {
  feedFacts,
  insightJudged,
  insightsFound,
  promotionAdded,
  promotionChanged,
  promotionRemoved,
} from './feed/facts.ts';
export { insightTable } from './feed/insight-table.ts';
export { feedWords } from './feed/page-words.ts';
export { feedRead, feedTeach } from './feed/permissions.ts';
export { type KnownDay, knownDaysOf, promotionsMax, yearlyPromotions } from './feed/promotions.ts';
export { feedReasons } from './feed/reasons.ts';
export {
  chooseChanges,
  firstSizeMin,
  type Interest,
  isSameStory,
  sizeOf,
  type Tested,
  type Told,
  touchedOf,
} from './feed/search/choose-changes.ts';
export { type FoundChange, findChange } from './feed/search/find-change.ts';
export {
  type DayCell,
  levelKindOf,
  levelOf,
  type MovedLevel,
  partsOf,
} from './feed/search/levels.ts';
export { type Cause, causesOf, sketchSize } from './feed/search/one-cause.ts';
export { isSpreadEvenly } from './feed/search/spread.ts';
export { coversAll, isWatched, settlingDays, watchedFieldsOf } from './feed/search/watched.ts';
export { type BoardFigure, boardFigures, figureWords } from './figures.ts';
export {
  changeGoal,
  createGoal,
  deleteGoal,
  explainGoal,
  Goal,
  type GoalContributions,
  GoalDraft,
  listGoals,
  restoreGoal,
} from './goals/contract.ts';
export {
  addedUp,
  averagedOut,
  type Contributions,
  type Moved,
  multipliedOut,
} from './goals/contributions.ts';
export { goalChanged, goalDeleted, goalFacts, goalRestored, goalSet } from './goals/facts.ts';
export { elapsedShare, forecastOf, isGrowing } from './goals/forecast.ts';
export {
  type GoalAim,
  type GoalBreakdown,
  type GoalScope,
  goalAims,
  goalBreakdowns,
  goalScopes,
  goalsMax,
} from './goals/goal.ts';
export { goalNoticeWords, goalTurned } from './goals/notices.ts';
export { goalWords } from './goals/page-words.ts';
export { goalsManage, goalsRead } from './goals/permissions.ts';
export { goalReasons } from './goals/reasons.ts';
export {
  type GoalStanding,
  reachedOf,
  standingOf,
  tellableShare,
  turnOf,
} from './goals/standing.ts';
export { dayAfter, mondayOf, type Today, todayIn } from './goals/today.ts';
export {
  changeMailing,
  createMailing,
  deleteMailing,
  leaveMailing,
  listMailings,
  Mailing,
  MailingDraft,
  MailingPost,
  mailedFormats,
  mailingsMax,
  type PostOutcome,
  postOutcomes,
  receiversMax,
  restoreMailing,
  tryMailing,
} from './mailings/contract.ts';
export {
  mailingChanged,
  mailingDone,
  mailingFacts,
  mailingLeft,
  mailingRestored,
  mailingSet,
  mailingStopped,
} from './mailings/facts.ts';
export { mailingTurns, nextMailing } from './mailings/next-mailing.ts';
export { mailingWords } from './mailings/page-words.ts';
export { mailingLetter, mailingReasons } from './mailings/reasons.ts';
export {
  changeMeasures,
  getLateness,
  getMeasures,
  type MeasureState,
  recountMeasures,
} from './measures/contract.ts';
export { type ConversationMeasures, measureConversation } from './measures/conversation.ts';
export { measureFacts, measuresChanged, recountAsked } from './measures/facts.ts';
export { type Happening, happeningsOf, measuredFacts } from './measures/happening.ts';
export { cutAtHours, type HourPiece, hourMs, measureHour, onlineStretches } from './measures/hours.ts';
export {
  concurrencyMetric,
  exclusiveHandleTimeMetric,
  handleTimeMetric,
  occupancyMetric,
  onlineTimeMetric,
} from './measures/metrics/agent-time.ts';
export {
  backlogAgeMetric,
  backlogMetric,
} from './measures/metrics/backlog.ts';
export {
  complaintRateMetric,
  conversionLastContactMetric,
  conversionSameDayMetric,
  conversionTwoDaysMetric,
  costPerContactMetric,
  customerRetentionMetric,
  idleCostMetric,
  labourPerContactMetric,
  orderValueMetric,
  repurchaseRateMetric,
  taobaoRefundRateMetric,
  valuePerBuyerMetric,
} from './measures/metrics/business.ts';
export {
  cohortFields,
  cohortMonthsMax,
  contactCohortMetric,
  orderCohortMetric,
} from './measures/metrics/cohorts.ts';
export {
  abandonmentRateMetric,
  escalationRateMetric,
  firstContactResolutionMetric,
  firstResolutionMetric,
  oneTouchRateMetric,
  reopenRateMetric,
  transferRateMetric,
} from './measures/metrics/outcomes.ts';
export { type PlatformMetric, platformMetrics } from './measures/metrics/platforms.ts';
export { dsrMetrics } from './measures/metrics/ratings.ts';
export {
  botResponseAverageMetric,
  firstResponseAverageMetric,
  nextResponseAverageMetric,
  responseAverageMetric,
  responseMedianMetric,
  responseP90Metric,
  withinThreeMinutesMetric,
} from './measures/metrics/responses.ts';
export { serviceLevelMetrics } from './measures/metrics/service-levels.ts';
export { openSpellsOf } from './measures/opens.ts';
export { measurePageWords } from './measures/page-words.ts';
export { measuresManage } from './measures/permissions.ts';
export { firstContactResolution } from './measures/repeats.ts';
export { type DsrWindow, dsrWindows, firstMeasureSettings, MeasureSettings } from './measures/settings.ts';
export { dsrScore, type Rating } from './measures/shop-ratios.ts';
export { type Stretch, spellsOf } from './measures/spells.ts';
export { turnPartsOf } from './measures/turns.ts';
export { insightsNavWords } from './nav-words.ts';
export {
  boardRead,
  boardReadColleagues,
  dashboardsShare,
  insightsPermissions,
  ownFiguresRead,
} from './permissions.ts';
export { boardEveryMs, renewedAfterMs } from './renewal.ts';
export { type ExportFormat, exportCards, exportFormats } from './reports/contract.ts';
export { figuresExported, reportFacts } from './reports/facts.ts';
export { reportWords } from './reports/words.ts';
export {
  changeTheme,
  findThemesNow,
  listQuotes,
  listThemeNames,
  listThemes,
  Quote,
  SaidAspect,
  SaidFeeling,
  SaidSource,
  ThemeLine,
  Themes,
} from './themes/contract.ts';
export { themeChanged, themeFacts, themesFound } from './themes/facts.ts';
export {
  complainingShareMetric,
  displeasedShareMetric,
  placedShareMetric,
  sentencesMetric,
} from './themes/metrics.ts';
export { aspectWords, feelingWords, sourceWords, themeWords } from './themes/page-words.ts';
export { themesManage, themesRead } from './themes/permissions.ts';
export { themeReasons } from './themes/reasons.ts';
export {
  cancelToldImport,
  compareTold,
  downloadToldProblems,
  listToldAccounts,
  listToldImports,
  matchToldAccount,
  previewTold,
  startToldImport,
  ToldAccount,
  ToldImport,
  ToldLine,
  ToldPlanShape,
  type ToldProblemRow,
} from './told/contract.ts';
export { toldExport, toldExports, toldFigure } from './told/exports.ts';
export { toldEnded, toldFacts, toldMatched, toldMoved, toldStarted } from './told/facts.ts';
export type { ToldFigure } from './told/figure.ts';
export { isGroupRow, joinedHeaders, rowFields } from './told/headers.ts';
export { type ToldExportKey, toldExportKeys } from './told/keys.ts';
export { type ToldMetric, toldMetrics } from './told/metrics.ts';
export { toldWords } from './told/page-words.ts';
export { toldManage } from './told/permissions.ts';
export { lacking, ofRow, planAs, type ToldPlan, toldPlanOf } from './told/plan.ts';
export { readTold, type ToldProblem, type ToldRow } from './told/read-row.ts';
export { toldProblemWords, toldReasons } from './told/reasons.ts';
export { suggestedMember } from './told/suggest.ts';
export { boardWords } from './words.ts';
