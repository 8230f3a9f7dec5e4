export {
  type AnswerSuggestion,
  answerSuggestion,
  type BoxSettings,
  type ChangeSuggestion,
  changeSuggestion,
  changeSuggestionSettings,
  getSuggestionSettings,
  joinSuggestion,
  type NoteSuggestion,
  noteSuggestion,
  partSuggestion,
  remarkOnSuggestion,
} from './contract/handling.ts';
export {
  exportSuggestions,
  getSuggestion,
  listSuggestions,
  SuggestionSummary,
  summariseSuggestions,
} from './contract/reading.ts';
export {
  firstSuggestionSettings,
  isSettled,
  Suggestion,
  type SuggestionBrief,
  SuggestionDetail,
  type SuggestionRemark,
  SuggestionSettings,
  SuggestionState,
  SuggestionTopic,
  SuggestionWay,
  suggestionStates,
  suggestionStateWords,
  suggestionTopics,
  suggestionTopicWords,
  suggestionWays,
  suggestionWayWords,
} from './contract/shapes.ts';
export {
  followSuggestion,
  listOwnSuggestions,
  OwnSuggestion,
  openSuggestionBox,
  suggest,
  withdrawSuggestion,
} from './contract/visitor.ts';
export {
  suggestionAnswered,
  suggestionChanged,
  suggestionJoined,
  suggestionOverdue,
  suggestionParted,
  suggestionReceived,
  suggestionRemarked,
  suggestionSettingsChanged,
  suggestionsExported,
  suggestionsFacts,
  suggestionWithdrawn,
} from './facts.ts';
export {
  suggestionAnswerTimeMetric,
  suggestionsDoneMetric,
  suggestionsInTimeMetric,
  suggestionsMetric,
} from './metrics.ts';
export { suggestionsNavWords } from './nav-words.ts';
export { suggestionGiven, suggestionLate, suggestionNoticeWords } from './notices.ts';
export { suggestionsPageWords } from './page-words.ts';
export {
  suggestionsHandle,
  suggestionsManage,
  suggestionsPermissions,
  suggestionsRead,
} from './permissions.ts';
export { suggestionsWords } from './words.ts';
