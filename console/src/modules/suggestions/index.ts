import {
  suggestionsFacts,
  suggestionsManage,
  suggestionsRead,
  suggestionsNavWords as words,
} from '@zhiyin/domain/suggestions';
import { addFactNames } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useWaitingCount } from './data.ts';

addFactNames(suggestionsFacts);

export const suggestions: ConsoleModule = {
  pages: [
    page({
      path: '/suggestions',
      words: words.suggestions,
      icon: 'quote',
      wing: 'quality',
      may: suggestionsRead,
      useWaiting: useWaitingCount,
      load: async () => (await import('./board/suggestions-page.tsx')).SuggestionsPage,
    }),
    page({
      path: '/suggestions/$suggestionId',
      words: words.suggestion,
      icon: 'quote',
      wing: 'quality',
      may: suggestionsRead,
      load: async () => (await import('./one/suggestion-page.tsx')).SuggestionPage,
    }),
    page({
      path: '/settings/suggestions',
      words: words.box,
      icon: 'quote',
      wing: 'settings',
      section: 'work',
      may: suggestionsManage,
      load: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
    }),
  ],
};
