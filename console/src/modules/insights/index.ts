import {
  alertFacts,
  alertsRead,
  boardRead,
  dashboardFacts,
  feedFacts,
  feedRead,
  goalFacts,
  goalsRead,
  insightsNavWords,
  mailingFacts,
  measureFacts,
  measuresManage,
  ownFiguresRead,
  reportFacts,
  themeFacts,
  themesRead,
  toldFacts,
} from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { addFactNames, addRuleSubject } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';

addFactNames([...dashboardFacts, ...reportFacts, ...mailingFacts]);
addFactNames(themeFacts);
addFactNames(goalFacts);
addFactNames(alertFacts);
addFactNames(feedFacts);
addFactNames([...measureFacts, ...toldFacts]);

addRuleSubject({
  kind: 'alert',
  pathOf: (alertId) => `/insights/alerts/${alertId}`,
  fields: { owner: 'member' },
  templates: async () => (await import('./alerts/rule-templates.ts')).alertRuleTemplates,
});

export const insights: ConsoleModule = {
  pages: [
    page({
      path: '/insights/board',
      words: insightsNavWords.board,
      icon: 'chart',
      wing: 'insights',
      may: boardRead,
      keys: 'g b',
      load: async () => (await import('./board/board-page.tsx')).BoardPage,
    }),
    page({
      path: '/insights/dashboards',
      words: insightsNavWords.dashboards,
      icon: 'chart',
      wing: 'insights',
      may: readMetrics,
      keys: 'g d',
      load: async () => (await import('./dashboards/dashboards-page.tsx')).DashboardsPage,
    }),
    page({
      path: '/insights/dashboards/$dashboardId',
      words: insightsNavWords.dashboard,
      icon: 'chart',
      wing: 'insights',
      may: readMetrics,
      load: async () => (await import('./dashboards/dashboard-page.tsx')).DashboardPage,
    }),
    page({
      path: '/insights/feed',
      words: insightsNavWords.feed,
      icon: 'star',
      wing: 'insights',
      may: feedRead,
      keys: 'g e',
      load: async () => (await import('./feed/feed-page.tsx')).FeedPage,
    }),
    page({
      path: '/insights/goals',
      words: insightsNavWords.goals,
      icon: 'flag',
      wing: 'insights',
      may: goalsRead,
      load: async () => (await import('./goals/goals-page.tsx')).GoalsPage,
    }),
    page({
      path: '/insights/alerts',
      words: insightsNavWords.alerts,
      icon: 'bell',
      wing: 'insights',
      may: alertsRead,
      keys: 'g l',
      load: async () => (await import('./alerts/alerts-page.tsx')).AlertsPage,
    }),
    page({
      path: '/insights/alerts/$alertId',
      words: insightsNavWords.alert,
      icon: 'bell',
      wing: 'insights',
      may: alertsRead,
      load: async () => (await import('./alerts/alert-page.tsx')).AlertPage,
    }),
    page({
      path: '/insights/explore',
      words: insightsNavWords.explore,
      icon: 'search',
      wing: 'insights',
      may: readMetrics,
      keys: 'g x',
      load: async () => (await import('./explore/explore-page.tsx')).ExplorePage,
    }),
    page({
      path: '/insights/platform-figures',
      words: insightsNavWords.told,
      icon: 'store',
      wing: 'insights',
      may: boardRead,
      load: async () => (await import('./told/told-page.tsx')).ToldPage,
    }),
    page({
      path: '/insights/mine',
      words: insightsNavWords.mine,
      icon: 'person',
      wing: 'insights',
      may: ownFiguresRead,
      load: async () => (await import('./dashboards/own-page.tsx')).OwnPage,
    }),
    page({
      path: '/settings/measures',
      words: insightsNavWords.measures,
      icon: 'chart',
      wing: 'settings',
      section: 'work',
      may: measuresManage,
      load: async () => (await import('./measures/measures-page.tsx')).MeasuresPage,
    }),
    page({
      path: '/insights/themes',
      words: insightsNavWords.themes,
      icon: 'quote',
      wing: 'insights',
      may: themesRead,
      keys: 'g t',
      load: async () => (await import('./themes/themes-page.tsx')).ThemesPage,
    }),
    page({
      path: '/insights/themes/$themeId',
      words: insightsNavWords.theme,
      icon: 'quote',
      wing: 'insights',
      may: themesRead,
      load: async () => (await import('./themes/theme-page.tsx')).ThemePage,
    }),
  ],
};
