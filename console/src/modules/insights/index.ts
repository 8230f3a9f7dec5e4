import { boardRead, boardWords as words } from '@zhiyin/domain/insights';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';

export const insights: ConsoleModule = {
  pages: [
    page({
      path: '/insights/board',
      words: words.board,
      icon: 'chart',
      wing: 'insights',
      may: boardRead,
      keys: 'g b',
      load: async () => (await import('./board/board-page.tsx')).BoardPage,
    }),
  ],
};
