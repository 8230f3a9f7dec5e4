export {
  Analysis,
  BoneKind,
  boneKinds,
  boneKindWords,
  Cause,
  CauseState,
  type ChainState,
  causeStates,
  causeStateWords,
  causesMax,
  chainState,
  moveCause,
  noAnalysis,
  Why,
  whysMax,
} from './cause/analysis.ts';
export {
  AddEvidence,
  addEvidence,
  ChangeAction,
  ChangeFinding,
  CloseFinding,
  changeAction,
  changeFinding,
  closeFinding,
  OpenFinding,
  openFinding,
  openFindingAgain,
  PlanAction,
  planAction,
  removeEvidence,
} from './contract/handling.ts';
export {
  type FindingAbout,
  findSimilar,
  getFinding,
  getProof,
  ImprovementSummary,
  ListedAction,
  listActions,
  listFindings,
  listFindingsAbout,
  listStandards,
  Proof,
  type SimilarFinding,
  summariseImprovement,
} from './contract/reading.ts';
export {
  ActionState,
  ActionStep,
  actionStates,
  type Evidence,
  EvidenceKind,
  evidenceKinds,
  evidenceKindWords,
  Finding,
  FindingDetail,
  FindingOrigin,
  FindingOutcome,
  FindingState,
  findingOrigins,
  findingOriginWords,
  findingOutcomes,
  findingOutcomeWords,
  findingStates,
  findingStateWords,
  ImprovementAction,
  StandardKind,
  StandardThing,
  standardKinds,
  standardKindWords,
} from './contract/shapes.ts';
export {
  actionChanged,
  actionOverdue,
  actionPlanned,
  evidenceAdded,
  evidenceRemoved,
  findingChanged,
  findingClosed,
  findingOpened,
  findingOpenedAgain,
  improvementFacts,
  improvementSettingsChanged,
} from './facts.ts';
export {
  actionsInTimeMetric,
  findingAgeMetric,
  findingDaysMetric,
  openFindingsMetric,
  provedShareMetric,
} from './metrics.ts';
export { improvementNavWords } from './nav-words.ts';
export { actionLate, findingGiven, improvementDigest, improvementNoticeWords } from './notices.ts';
export { improvementPageWords } from './page-words.ts';
export { improvementPermissions, improvementRead, improvementWork } from './permissions.ts';
export { Goal, proofBuckets } from './proof/goal.ts';
export {
  type ChartKind,
  chartOf,
  type Measure,
  movedBeyond,
  movedBy,
  signalsOf,
  type Verdict,
  verdictOf,
  verdicts,
} from './proof/judge.ts';
export { lastYear, type ProofPeriods, proofPeriods } from './proof/periods.ts';
export {
  changeRepeatSettings,
  countedFrom,
  firstRepeatSettings,
  getRepeatSettings,
  type RepeatKind,
  RepeatSettings,
  timesOf,
} from './repeats/settings.ts';
export { repeatTitles, repeatWords } from './repeats/words.ts';
export { type Alike, type Likeness, likenesses, likenessOf, likenessWords } from './similar/likeness.ts';
export { improvementWords } from './words.ts';
