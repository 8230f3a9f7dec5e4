import { surveysFacts, surveysManage, surveysRead, surveyPageWords as words } from '@zhiyin/domain/surveys';
import { later } from '#lib/later.tsx';
import { addConversationSection } from '#modules/inbox';
import { addFactNames } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useUnattendedCount } from './data.ts';

addFactNames(surveysFacts);
addConversationSection({
  id: 'surveys.answer',
  words: words.answer,
  may: surveysRead,
  Section: later(async () => (await import('./answers/answer-of-conversation.tsx')).AnswerOfConversation),
});

export const surveys: ConsoleModule = {
  pages: [
    page({
      path: '/quality/satisfaction',
      words: words.satisfaction,
      icon: 'star',
      wing: 'quality',
      may: surveysRead,
      keys: 'g q',
      useWaiting: useUnattendedCount,
      load: async () => (await import('./answers/satisfaction-page.tsx')).SatisfactionPage,
    }),
    page({
      path: '/settings/satisfaction',
      words: words.settingsTitle,
      icon: 'star',
      wing: 'settings',
      section: 'work',
      may: surveysManage,
      load: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
    }),
  ],
};
