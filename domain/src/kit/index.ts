export { aroundTheClock, Calendar, Period, SpecialDay, weekOf } from './calendar/calendar.ts';
export { type ChineseDay, chineseDay, knowsChineseHolidays } from './calendar/chinese-day.ts';
export { dayNumberAt, dayStartMs } from './calendar/day.ts';
export {
  addOpenDays,
  addOpenSeconds,
  isOpen,
  nextClosing,
  nextOpening,
  openSeconds,
} from './calendar/open-time.ts';
export { MinuteOfDay, QuietHours, quietHoursParts } from './calendar/quiet-hours.ts';
export { quietUntil } from './calendar/quiet-until.ts';
export { isTimeZone, TimeZone } from './calendar/time-zone.ts';
export { type Weekday, weekdays } from './calendar/weekday.ts';
export { type Clock, type ClockPhase, type ClockState, clockState, type Pause } from './clock/clock.ts';
export { pauseClock, reopenClock, resumeClock, startClock, stopClock } from './clock/transitions.ts';
export { csvRows } from './csv.ts';
export { type Access, type Endpoint, endpoint, type Method } from './endpoint.ts';
export { type ActorKind, actorKinds, type FactKind, fact, type PayloadOf } from './fact.ts';
export { type Describing, describeFilter } from './filter/describe-filter.ts';
export {
  type Choice,
  type Field,
  type FieldSet,
  type FieldType,
  type FieldValue,
  type FilterRecord,
  fieldOf,
  fieldTypes,
} from './filter/field.ts';
export {
  type CheckedFilter,
  type Condition,
  type ConditionJson,
  conditionsOf,
  type Filter,
  type FilterContext,
  FilterShape,
  fieldsOf,
  filterLimits,
  me,
  type Scalar,
} from './filter/filter.ts';
export { type Change, type Comparing, matches, matchesChange } from './filter/matches.ts';
export {
  isOperator,
  type Operand,
  type Operator,
  operators,
  operatorsFor,
  operatorsOf,
} from './filter/operators.ts';
export { type FilterProblem, type ParsedFilter, parseFilter } from './filter/parse-filter.ts';
export { asciiLower } from './filter/plain-value.ts';
export { filterReasons, filterWords, operatorWords } from './filter/words.ts';
export {
  type ApprovalOutcome,
  type AskedRound,
  approvalOutcome,
  approvalProgress,
  approvalStep,
  type Decision,
  roundsOf,
} from './flow/approval.ts';
export {
  canMove,
  type MoveAnswer,
  type MoveBlock,
  type MoveGiven,
  type Mover,
  type Moving,
  movesFor,
} from './flow/can-move.ts';
export {
  Approval,
  ApprovalRound,
  ApprovalStep,
  type Flow,
  FlowDefinition,
  FlowMove,
  FlowState,
  flowLimits,
  MoveDemands,
  MoveMay,
  moveComments,
  movesFrom,
  type StateCategory,
  stateCategories,
  stateOf,
} from './flow/flow.ts';
export { reachableStates, statesThatCanClose } from './flow/graph.ts';
export {
  diffFlows,
  type FlowChanges,
  type MigratePlan,
  type MigrateStep,
  migratePlan,
} from './flow/migrate-plan.ts';
export { type FlowProblem, type ParsedFlow, parseFlow } from './flow/parse-flow.ts';
export { categoryWords, flowReasons, moveReasons } from './flow/words.ts';
export { answerField, answerFieldsOf } from './form/answers/answer-fields.ts';
export { ToldAnswer, toldAnswers } from './form/answers/told-answers.ts';
export {
  type AnswerProblem,
  type Answers,
  type CheckedResponse,
  checkResponse,
  type FormResponse,
} from './form/check-response.ts';
export { compareForms, type FormChange, type QuestionPart } from './form/compare-forms.ts';
export {
  type Form,
  FormDefinition,
  fieldsOfForm,
  type PreparedQuestion,
  Question,
  standardKinds,
} from './form/form.ts';
export { evaluateFormula } from './form/formula/evaluate-formula.ts';
export { formulaFunctions } from './form/formula/formula.ts';
export { parseFormula } from './form/formula/parse-formula.ts';
export { DaySettings, MomentSettings } from './form/kinds/day-kinds.ts';
export {
  FileSettings,
  fileSource,
  ReferenceSettings,
  SignatureSettings,
} from './form/kinds/mentioned-kinds.ts';
export { ComputedSettings, currencyDecimals, MoneySettings } from './form/kinds/money-kinds.ts';
export { ChoiceSettings, Key, RatingSettings, ratingScales } from './form/kinds/picked-kinds.ts';
export { MatrixSettings, RankingSettings } from './form/kinds/table-kinds.ts';
export { pathTo, type TreeNode, TreeSettings } from './form/kinds/tree-kind.ts';
export { LongTextSettings, NumberSettings, TextSettings } from './form/kinds/typed-kinds.ts';
export { type FormProblem, type ParsedForm, parseForm } from './form/parse-form.ts';
export {
  type Answer,
  type AnswerReader,
  accept,
  type CheckedAnswer,
  decline,
  isRecord,
  type Mention,
  notApplicable,
  type PreparedKind,
  type QuestionKind,
  questionKind,
} from './form/question-kind.ts';
export { SaidAnswer } from './form/said-answer.ts';
export { type ItemScore, type Score, type SectionScore, scoreResponse } from './form/score-response.ts';
export { type ShownQuestion, shownQuestions } from './form/shown-questions.ts';
export { answerReasons, answerWords, formReasons, questionKindWords } from './form/words.ts';
export { type Aggregate, aggregates } from './metric/aggregate.ts';
export { type Bucket, buckets, bucketsOf, type PeriodBucket } from './metric/bucket.ts';
export { type Comparison, compareValues } from './metric/compare.ts';
export { durationText, type FigureFormat, figureFormat, writeFigure } from './metric/figure-format.ts';
export { groupsOf, isTimeGroup, type TimeGroup, timeGroups } from './metric/group.ts';
export { Measured } from './metric/measured.ts';
export {
  type Metric,
  type MetricDirection,
  type MetricDocument,
  type MetricRegistry,
  type MetricUnit,
  metric,
  metricDirections,
  metricRegistry,
  metricUnits,
} from './metric/metric.ts';
export { daysOf, MetricPeriod, periodLastYear, previousPeriod } from './metric/period.ts';
export {
  type CheckedQuestion,
  checkQuestion,
  MetricAnswer,
  MetricQuestion,
  type MetricRow,
  type MetricTarget,
  type ParsedQuestion,
} from './metric/question.ts';
export { metricReasons } from './metric/words.ts';
export {
  type BuiltInRole,
  builtInRoles,
  ownersPermission,
  type Permission,
  permission,
  permissionsOf,
} from './permission.ts';
export { ErrorAnswer, type RefusalKind, refusalStatus } from './refused.ts';
export { ringing, ringsAt } from './rule/around-moment.ts';
export { type RecentFirings, reasonToCut } from './rule/cut.ts';
export { dayInZone, nextStrike, strikesWithin } from './rule/next-strike.ts';
export { askable, isAskedLate, type ParsedRule, parseRule, type RuleProblem } from './rule/parse-rule.ts';
export { problemsSaid } from './rule/problems-said.ts';
export {
  type Rule,
  type RuleActionKind,
  RuleDefinition,
  RuleMoment,
  type RuleRegistry,
  RuleStep,
  RuleTime,
  type RuleTriggerKind,
  ruleLimits,
} from './rule/rule.ts';
export { AnswerSetting, type Setting, type SettingKind, settingKinds } from './rule/setting.ts';
export { ruleCuts, ruleReasons, ruleSkips } from './rule/words.ts';
export { type SensitiveKind, sensitiveKinds } from './sensitive/find-sensitive.ts';
export { maskSensitive, unmaskedFrom } from './sensitive/mask-sensitive.ts';
export { type Redacted, redactSensitive } from './sensitive/redact-sensitive.ts';
export { seeSensitive } from './sensitive/see-sensitive.ts';
export { type AskedKind, askedKinds, sensitiveQuestion } from './sensitive/sensitive-question.ts';
export { isWritten, written } from './sensitive/written.ts';
export { BothLanguages, Done, Id, Line, Moment, Page, PageQuery, Paragraphs } from './shapes.ts';
export { type SaidOf, type SignalKind, type SignalOf, signal } from './signal.ts';
export { defineWords, intlTags, type Locale, localeOf, locales, say, type Text, type Word } from './words.ts';
