import { defineWords } from '../kit/words.ts';

/** What leads to the pages: known before any of them is there. */
export const suggestionsNavWords = defineWords('suggestions-nav', {
  suggestions: { zh: '建议', en: 'Suggestions' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  box: { zh: '建议箱', en: 'Suggestion box' },
});
