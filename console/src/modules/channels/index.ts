import { channelsRead, channelsWords as words } from '@zhiyin/domain/channels';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';

export const channels: ConsoleModule = {
  pages: [
    page({
      path: '/settings/channels',
      words: words.channels,
      icon: 'plug',
      wing: 'settings',
      may: channelsRead,
      keys: 'g h',
      load: async () => (await import('./channels-page.tsx')).ChannelsPage,
    }),
  ],
};
