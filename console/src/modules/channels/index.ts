import {
  accountFacts,
  channelsFacts,
  channelsNavWords,
  channelsRead,
  portalFacts,
  portalInvite,
} from '@zhiyin/domain/channels';
import { customersRead } from '@zhiyin/domain/customers';
import { later } from '#lib/later.tsx';
import { addCustomerSection } from '#modules/customers';
import { addFactNames, addRuleThings } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useEntryThings } from './entry-things.ts';

/** The line that puts a chat on a page, ready to be copied. */
export const CopySnippet = later(async () => (await import('./widget/copy-snippet.tsx')).CopySnippet);

addFactNames([...channelsFacts, ...portalFacts, ...accountFacts]);
addRuleThings('entry', useEntryThings);
addCustomerSection({
  id: 'channels.visits',
  words: channelsNavWords.visits,
  may: customersRead,
  isInPanel: true,
  Section: later(async () => (await import('./visits/visits-section.tsx')).VisitsSection),
});
addCustomerSection({
  id: 'channels.answers',
  words: channelsNavWords.answers,
  may: customersRead,
  isInPanel: true,
  Section: later(async () => (await import('./visits/answers-section.tsx')).AnswersSection),
});
addCustomerSection({
  id: 'channels.portal-link',
  words: channelsNavWords.portalLink,
  may: portalInvite,
  isInPanel: true,
  Section: later(async () => (await import('./portal/portal-link-section.tsx')).PortalLinkSection),
});

export const channels: ConsoleModule = {
  pages: [
    page({
      path: '/settings/channels',
      words: channelsNavWords.channels,
      icon: 'plug',
      wing: 'settings',
      section: 'channels',
      may: channelsRead,
      keys: 'g j',
      load: async () => (await import('./channels-page.tsx')).ChannelsPage,
    }),
    page({
      path: '/settings/connections',
      words: channelsNavWords.connections,
      icon: 'link',
      wing: 'settings',
      section: 'channels',
      may: channelsRead,
      load: async () => (await import('./connections/connections-page.tsx')).ConnectionsPage,
    }),
    page({
      path: '/settings/portal',
      words: channelsNavWords.portal,
      icon: 'person',
      wing: 'settings',
      section: 'channels',
      may: channelsRead,
      load: async () => (await import('./portal/portal-page.tsx')).PortalPage,
    }),
  ],
};
