import { inboxRead } from '@zhiyin/domain/inbox';
import { routingFacts, routingManage, routingNavWords } from '@zhiyin/domain/routing';
import { later } from '#lib/later.tsx';
import { addConversationSection, addLoads } from '#modules/inbox';
import { addFactNames } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useLoads } from './data.ts';
import { RoutingEverywhere } from './offers/everywhere.tsx';

addFactNames(routingFacts);
addLoads(useLoads);
addConversationSection({
  id: 'routing.handed-out',
  words: routingNavWords.handedOut,
  may: inboxRead,
  Section: later(async () => (await import('./handed-out.tsx')).HandedOut),
});

export const routing: ConsoleModule = {
  pages: [
    page({
      path: '/queue',
      words: routingNavWords.queue,
      icon: 'people',
      wing: 'desk',
      may: inboxRead,
      keys: 'g w',
      load: async () => (await import('./queue/queue-page.tsx')).QueuePage,
    }),
    page({
      path: '/settings/routing',
      words: routingNavWords.settings,
      icon: 'swap',
      wing: 'settings',
      section: 'work',
      may: routingManage,
      load: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
    }),
    page({
      path: '/settings/routing/simulation',
      words: routingNavWords.simulate,
      icon: 'swap',
      wing: 'settings',
      section: 'work',
      may: routingManage,
      isListed: false,
      load: async () => (await import('./settings/simulation/simulation-page.tsx')).SimulationPage,
    }),
    page({
      path: '/settings/routing/queues/$queueId',
      words: routingNavWords.queueColumn,
      icon: 'swap',
      wing: 'settings',
      section: 'work',
      may: routingManage,
      load: async () => (await import('./settings/queues/queue-page.tsx')).QueuePage,
    }),
  ],
  Everywhere: RoutingEverywhere,
};
