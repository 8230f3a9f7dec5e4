import { reasonsNavWords, reasonsRead } from '@zhiyin/domain/reasons';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';

export const reasons: ConsoleModule = {
  pages: [
    page({
      path: '/settings/reasons',
      words: reasonsNavWords.reasons,
      icon: 'tag',
      wing: 'settings',
      section: 'shop',
      may: reasonsRead,
      keys: 'g r',
      load: async () => (await import('./reasons-page.tsx')).ReasonsPage,
    }),
  ],
};
