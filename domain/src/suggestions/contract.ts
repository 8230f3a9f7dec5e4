import {
  answerSuggestion,
  changeSuggestion,
  changeSuggestionSettings,
  getSuggestionSettings,
  joinSuggestion,
  noteSuggestion,
  partSuggestion,
  remarkOnSuggestion,
} from './contract/handling.ts';
import {
  exportSuggestions,
  getSuggestion,
  listSuggestions,
  summariseSuggestions,
} from './contract/reading.ts';
import {
  followSuggestion,
  listOwnSuggestions,
  openSuggestionBox,
  suggest,
  withdrawSuggestion,
} from './contract/visitor.ts';

export const suggestionsEndpoints = [
  listSuggestions,
  exportSuggestions,
  summariseSuggestions,
  getSuggestion,
  noteSuggestion,
  changeSuggestion,
  answerSuggestion,
  remarkOnSuggestion,
  joinSuggestion,
  partSuggestion,
  getSuggestionSettings,
  changeSuggestionSettings,
  openSuggestionBox,
  suggest,
  followSuggestion,
  withdrawSuggestion,
  listOwnSuggestions,
] as const;
