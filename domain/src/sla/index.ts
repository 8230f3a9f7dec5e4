export { clocksOf, type DatedCalendar, type SlaClock, type Terms } from './clocks/clocks-of.ts';
export { readClock } from './clocks/read-clock.ts';
export {
  ClockView,
  clocksAskedMax,
  listUrgent,
  listUrgentTickets,
  readClocks,
  readClocksOfTickets,
  readConversationClocks,
  readTicketClocks,
  ThreatView,
  UrgentConversation,
  UrgentTicket,
  urgencies,
} from './contract/clocks.ts';
export {
  changePlatformRule,
  listPlatformRules,
  PlatformRuleSetting,
  RuleToday,
  readRulesToday,
} from './contract/platform-rules.ts';
export {
  changePolicy,
  createPolicy,
  deletePolicy,
  listPolicies,
  listPromisableStates,
  orderPolicies,
  PolicyPreview,
  type PromisableState,
  previewPolicy,
  SlaPolicy,
  type Tally,
} from './contract/policies.ts';
export { changeTeamHours, listTeamHours, TeamHours } from './contract/team-hours.ts';
export {
  clockBreached,
  clockKept,
  clockWarned,
  platformRuleChanged,
  policiesOrdered,
  policyChanged,
  policyCreated,
  policyDeleted,
  slaFacts,
  teamHoursChanged,
  ticketClockBreached,
  ticketClockKept,
  ticketClockWarned,
} from './facts.ts';
export { slaKeptMetrics } from './metrics.ts';
export { policyOff, slaPolicyKind } from './notices.ts';
export { platformRulesOn } from './packs/known-rules.ts';
export { mayStillMiss, measureRule, type Threat, threatsOf } from './packs/measure.ts';
export type { PlatformRule, RuleSource } from './packs/rule.ts';
export { type PlatformTurn, type Said, turnsOf } from './packs/turns.ts';
export { slaPageWords } from './page-words.ts';
export { slaManage, slaPermissions } from './permissions.ts';
export {
  flowStateOf,
  metricWordsOf,
  SlaMetric,
  slaMetrics,
  slaMetricsOf,
  slaMetricWords,
  stateMetricOf,
} from './policy/metrics.ts';
export {
  type PausingState,
  PolicyDraft,
  PolicyTerms,
  pausingStates,
  policiesMax,
  Target,
} from './policy/policy.ts';
export {
  Semantics,
  type SemanticsKey,
  semanticsAtFirst,
  semanticsChoices,
  semanticsKeys,
  semanticsWordsOf,
} from './policy/semantics.ts';
export { type SlaSubject, slaSubjects, slaSubjectWords } from './policy/subject.ts';
export { replay } from './standing/advance.ts';
export type { ToldFact } from './standing/event.ts';
export { clockFacts, eventsOf } from './standing/events-of.ts';
export { forget } from './standing/forget.ts';
export { isClosed, isWaiting, type Standing } from './standing/standing.ts';
export { StoredStanding } from './standing/stored-standing.ts';
export { slaNavWords, slaWords } from './words.ts';
