import { inboxFacts, inboxRead, inboxWords as words } from '@zhiyin/domain/inbox';
import { addCustomerSection } from '#modules/customers';
import { addFactNames } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { InboxEverywhere } from './everywhere.tsx';
import { useWaitingCount } from './list/use-counts.ts';
import { OtherConversations } from './side/other-conversations.tsx';

export { addConversationSection } from './side/sections.ts';

addFactNames(inboxFacts);
addCustomerSection({
  id: 'inbox.conversations',
  words: words.conversations,
  may: inboxRead,
  Section: OtherConversations,
});

export const inbox: ConsoleModule = {
  pages: [
    page({
      path: '/inbox',
      words: words.inbox,
      icon: 'inbox',
      wing: 'desk',
      may: inboxRead,
      keys: 'g i',
      useWaiting: useWaitingCount,
      load: async () => (await import('./inbox-page.tsx')).InboxPage,
    }),
    page({
      path: '/inbox/$conversationId',
      words: words.conversation,
      icon: 'inbox',
      wing: 'desk',
      may: inboxRead,
      isOneScreen: true,
      load: async () => (await import('./inbox-page.tsx')).InboxPage,
    }),
  ],
  Everywhere: InboxEverywhere,
};
