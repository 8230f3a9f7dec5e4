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
  openFollowUpAgain,
} from './contract/handling.ts';
export { askForPastLow, PastLow, pastLowMax, previewPastLow } from './contract/past-low.ts';
export {
  countFollowUps,
  FollowUpFinding,
  FollowUpSummary,
  getFollowUp,
  listFindings,
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
export { endedWell, isComplaint, isUnhappy, scriptFor, warnAt } from './decide.ts';
export {
  careFacts,
  careSettingsChanged,
  followUpAsked,
  followUpCancelled,
  followUpDone,
  followUpGivenUp,
  followUpHandedOver,
  followUpMoved,
  followUpOpenedAgain,
  followUpOverdue,
  followUpTried,
  followUpWarned,
  pastLowAsked,
} from './facts.ts';
export {
  followUpRateMetric,
  followUpRatingMetric,
  inTimeRateMetric,
  problemRateMetric,
  reachedRateMetric,
} from './metrics.ts';
export { careNavWords } from './nav-words.ts';
export { careNoticeWords, followUpGiven, followUpLate } from './notices.ts';
export { carePageWords } from './page-words.ts';
export { careHandle, careManage, carePermissions, careRead } from './permissions.ts';
export { readyScript, scriptKey } from './script.ts';
export { careWords } from './words.ts';
