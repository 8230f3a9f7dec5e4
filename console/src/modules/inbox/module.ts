import {
  chatImportTitle,
  importChats,
  inboxFacts,
  inboxNavWords,
  inboxRead,
  inboxReply,
  preferredTitle,
  promiseTitle,
  secureFormTitle,
  stageEntered,
  stageNavWords,
  tagsManage,
  wordListsManage,
} from '@zhiyin/domain/inbox';
import { manageFlows, readMetrics } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { later } from '#lib/later.tsx';
import { addCustomerSection } from '#modules/customers';
import { addFactNames, addRuleSubject } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useCannedReplies } from './canned/data.ts';
import { InboxEverywhere } from './everywhere.tsx';
import { useWaitingCount } from './list/use-counts.ts';
import { addConversationMark } from './marks.tsx';
import { ChannelMark } from './outside/channel-mark.tsx';
import { useDueCount } from './promises/due-count.ts';
import { tellPromises } from './promises/tellings.ts';
import { tellSecureForms } from './secure-forms/tellings.ts';
import { addConversationSection } from './side/sections.ts';
import { useStageStates } from './stages/states.ts';
import { useTags } from './tags/data.ts';
import { addEventTelling } from './thread/events/added-tellings.ts';

addFactNames(inboxFacts);
addConversationMark({ id: 'inbox.channel', may: inboxRead, Mark: ChannelMark });
tellPromises();
tellSecureForms();
addConversationSection({
  id: 'inbox.promises',
  words: promiseTitle,
  may: inboxRead,
  Section: later(async () => (await import('./promises/promises-section.tsx')).PromisesSection),
});
addEventTelling(stageEntered, ({ label }, t) => ({
  icon: 'chevron-right',
  text: t(stageNavWords.entered, { stage: t(label) }),
}));
addRuleSubject({
  kind: 'conversation',
  pathOf: (conversationId) => `/inbox/${conversationId}`,
  fields: {
    ...{ assignee: 'member', team: 'team', tags: 'tags', reason: 'reason', stage: 'stage' },
    ...{ customer: 'customer', entry: 'entry', promiseOwner: 'member' },
  },
  things: { tags: useTagThings, canned: useCannedThings, stage: useStageThings },
  templates: async () => (await import('./rule-templates.ts')).conversationRuleTemplates,
});
addCustomerSection({
  id: 'inbox.conversations',
  words: inboxNavWords.conversations,
  may: inboxRead,
  Section: later(async () => (await import('./side/other-conversations.tsx')).OtherConversations),
});
addCustomerSection({
  id: 'inbox.preference',
  words: preferredTitle,
  may: inboxRead,
  isInPanel: true,
  Section: later(async () => (await import('./ways/preferred-channel.tsx')).PreferredChannel),
});

addConversationSection({
  id: 'inbox.secure-forms',
  words: secureFormTitle,
  may: inboxRead,
  Section: later(async () => (await import('./secure-forms/secure-forms-section.tsx')).SecureFormsSection),
});

export const inbox: ConsoleModule = {
  pages: [
    page({
      path: '/inbox',
      words: inboxNavWords.inbox,
      icon: 'inbox',
      wing: 'desk',
      may: inboxRead,
      keys: 'g i',
      useWaiting: useWaitingCount,
      load: async () => (await import('./inbox-page.tsx')).InboxPage,
    }),
    page({
      path: '/inbox/$conversationId',
      words: inboxNavWords.conversation,
      icon: 'inbox',
      wing: 'desk',
      may: inboxRead,
      isOneScreen: true,
      load: async () => (await import('./inbox-page.tsx')).InboxPage,
    }),
    page({
      path: '/quality/stages',
      words: stageNavWords.stages,
      icon: 'swap',
      wing: 'quality',
      may: readMetrics,
      load: async () => (await import('./stages/stages-page.tsx')).StagesPage,
    }),
    page({
      path: '/settings/stages',
      words: stageNavWords.stages,
      icon: 'swap',
      wing: 'settings',
      section: 'work',
      may: manageFlows,
      load: async () => (await import('./stages/settings-page.tsx')).StageSettingsPage,
    }),
    page({
      path: '/promises',
      words: promiseTitle,
      icon: 'check',
      wing: 'desk',
      may: inboxRead,
      keys: 'g v',
      useWaiting: useDueCount,
      load: async () => (await import('./promises/page/promises-page.tsx')).PromisesPage,
    }),
    page({
      path: '/settings/canned-replies',
      words: inboxNavWords.canned,
      icon: 'quote',
      wing: 'settings',
      section: 'writing',
      may: inboxReply,
      load: async () => (await import('./canned/settings/canned-page.tsx')).CannedPage,
    }),
    page({
      path: '/settings/chat-imports',
      words: chatImportTitle,
      icon: 'upload',
      wing: 'settings',
      section: 'channels',
      may: importChats,
      load: async () => (await import('./imports/imports-page.tsx')).ImportsPage,
    }),
    page({
      path: '/settings/word-lists',
      words: inboxNavWords.wordLists,
      icon: 'edit',
      wing: 'settings',
      section: 'writing',
      may: wordListsManage,
      load: async () => (await import('./writing/settings/word-lists-page.tsx')).WordListsPage,
    }),
    page({
      path: '/settings/tags',
      words: inboxNavWords.tags,
      icon: 'tag',
      wing: 'settings',
      section: 'writing',
      may: tagsManage,
      load: async () => (await import('./tags/settings/tags-page.tsx')).TagsPage,
    }),
  ],
  Everywhere: InboxEverywhere,
};

function useTagThings() {
  return useTags().map(({ tagId, name }) => ({ value: tagId, label: name }));
}

function useStageThings() {
  const t = useSay();
  return useStageStates().map(({ key, label }) => ({ value: key, label: t(label) }));
}

/** The shop's own: what is a member's is for them alone. */
function useCannedThings() {
  const ofShop = useCannedReplies().filter(({ ownerId }) => ownerId === null);
  return ofShop.map(({ cannedReplyId, title }) => ({ value: cannedReplyId, label: title }));
}
