export {
  AskFollowUp,
  askForFollowUp,
  ChangeFollowUp,
  changeFollowUp,
  EndFollowUp,
  endFollowUp,
  FinishFollowUp,
  FollowUpNext,
  finishFollowUp,
  NoteAttempt,
  noteAttempt,
} from './contract/handling.ts';
export {
  countFollowUps,
  FollowUpSummary,
  getFollowUp,
  listFollowUps,
  summariseFollowUps,
} from './contract/reading.ts';
export { CareSettings, changeCareSettings, firstCareSettings, getCareSettings } from './contract/settings.ts';
export {
  AttemptWay,
  attemptWays,
  attemptWayWords,
  FollowUp,
  FollowUpDetail,
  FollowUpOutcome,
  FollowUpReason,
  FollowUpState,
  followUpOutcomes,
  followUpOutcomeWords,
  followUpReasons,
  followUpReasonWords,
  followUpStates,
  followUpStateWords,
  ScriptAnswers,
} from './contract/shapes.ts';
export { careEndpoints } from './contract.ts';
export { endedWell, isComplaint, isUnhappy, warnAt } from './decide.ts';
export {
  careFacts,
  careSettingsChanged,
  followUpAsked,
  followUpCancelled,
  followUpDone,
  followUpGivenUp,
  followUpHandedOver,
  followUpMoved,
  followUpOverdue,
  followUpTried,
  followUpWarned,
} from './facts.ts';
export {
  followUpRateMetric,
  inTimeRateMetric,
  problemRateMetric,
  reachedRateMetric,
} from './metrics.ts';
export { careNoticeWords, followUpGiven, followUpLate } from './notices.ts';
export { careNavWords, carePageWords } from './page-words.ts';
export { careHandle, careManage, carePermissions, careRead } from './permissions.ts';
export { readyScript, scriptKey } from './script.ts';
export { careWords } from './words.ts';
