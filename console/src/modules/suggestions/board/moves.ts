import { type SuggestionState, suggestionStates } from '@zhiyin/domain/suggestions';

/** Whether a card may go there: nobody who was told something is new again. */
export function canGo(from: SuggestionState, to: SuggestionState): boolean {
  if (from === to) return false;
  return to !== 'new' || from === 'considering';
}

/** Whether it goes there without a word to whoever suggested it. */
export function isQuiet(from: SuggestionState, to: SuggestionState): boolean {
  return isEarly(from) && isEarly(to);
}

function isEarly(state: SuggestionState): boolean {
  return state === 'new' || state === 'considering';
}

/** The columns beside one that a card may go to by its buttons; null at the edges. */
export function beside(state: SuggestionState): {
  before: SuggestionState | null;
  next: SuggestionState | null;
} {
  const at = suggestionStates.indexOf(state);
  const before = suggestionStates[at - 1] ?? null;
  return {
    before: before && canGo(state, before) ? before : null,
    next: suggestionStates[at + 1] ?? null,
  };
}
