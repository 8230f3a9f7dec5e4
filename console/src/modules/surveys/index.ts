import {
  surveysCall,
  surveysFacts,
  surveysManage,
  surveysNavWords,
  surveysRead,
  surveysReadAnswers,
} from '@zhiyin/domain/surveys';
import { later } from '#lib/later.tsx';
import { addConversationSection } from '#modules/inbox';
import { addFactNames, addRuleThings } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useUnattendedCount } from './data.ts';
import { useCallCount } from './survey/calls/data.ts';
import { useSurveyThings } from './survey/things.ts';

addFactNames(surveysFacts);
addRuleThings('survey', useSurveyThings);
addConversationSection({
  id: 'surveys.answer',
  words: surveysNavWords.answer,
  may: surveysRead,
  Section: later(async () => (await import('./answers/answer-of-conversation.tsx')).AnswerOfConversation),
});

export const surveys: ConsoleModule = {
  pages: [
    page({
      path: '/quality/satisfaction',
      words: surveysNavWords.satisfaction,
      icon: 'star',
      wing: 'quality',
      may: surveysRead,
      keys: 'g q',
      useWaiting: useUnattendedCount,
      load: async () => (await import('./answers/satisfaction-page.tsx')).SatisfactionPage,
    }),
    page({
      path: '/survey-calls',
      words: surveysNavWords.calls,
      icon: 'phone',
      wing: 'desk',
      may: surveysCall,
      useWaiting: useCallCount,
      load: async () => (await import('./survey/calls/calls-page.tsx')).CallsPage,
    }),
    page({
      path: '/quality/surveys',
      words: surveysNavWords.surveys,
      icon: 'chart',
      wing: 'quality',
      may: surveysReadAnswers,
      load: async () => (await import('./survey/surveys-page.tsx')).SurveysPage,
    }),
    page({
      path: '/quality/surveys/$surveyId',
      words: surveysNavWords.survey,
      icon: 'chart',
      wing: 'quality',
      may: surveysReadAnswers,
      load: async () => (await import('./survey/results/survey-page.tsx')).SurveyPage,
    }),
    page({
      path: '/quality/surveys/$surveyId/analysis',
      words: surveysNavWords.analysis,
      icon: 'chart',
      wing: 'quality',
      may: surveysReadAnswers,
      load: async () => (await import('./survey/analysis/analysis-page.tsx')).AnalysisPage,
    }),
    page({
      path: '/quality/surveys/$surveyId/settings',
      words: surveysNavWords.settings,
      icon: 'chart',
      wing: 'quality',
      may: surveysManage,
      load: async () => (await import('./survey/plan/settings-page.tsx')).SurveySettingsPage,
    }),
    page({
      path: '/settings/satisfaction',
      words: surveysNavWords.settingsTitle,
      icon: 'star',
      wing: 'settings',
      section: 'work',
      may: surveysManage,
      load: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
    }),
  ],
};
