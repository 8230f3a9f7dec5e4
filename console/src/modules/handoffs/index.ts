import {
  handoffsFacts,
  handoffsManage,
  handoffsRead,
  handoffsReadAll,
  handoffFrameWords as words,
} from '@zhiyin/domain/handoffs';
import { later } from '#lib/later.tsx';
import { addConversationSection } from '#modules/inbox';
import { addFactNames, addRuleSubject, addRuleThings } from '#modules/platform';
import { addTicketSection } from '#modules/tickets';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useTypeThings } from './rule-things.ts';
import { useWaitingCount } from './waiting.ts';

addFactNames(handoffsFacts);
addRuleSubject({
  kind: 'handoff',
  pathOf: (handoffId) => `/handoffs/${handoffId}`,
  fields: { type: 'handoff-type', fromTeam: 'team', toTeam: 'team', taker: 'member' },
  templates: async () => (await import('./rule-templates.ts')).handoffRuleTemplates,
});
addRuleThings('handoff-type', useTypeThings);
addConversationSection({
  id: 'handoffs.of-conversation',
  words: words.handoffs,
  may: handoffsRead,
  Section: later(async () => (await import('./side/handoffs-beside.tsx')).HandoffsOfConversation),
});
addTicketSection({
  id: 'handoffs.of-ticket',
  words: words.handoffs,
  may: handoffsRead,
  Section: later(async () => (await import('./side/handoffs-beside.tsx')).HandoffsOfTicket),
});

export const handoffs: ConsoleModule = {
  pages: [
    page({
      path: '/handoffs',
      words: words.handoffs,
      icon: 'swap',
      wing: 'desk',
      may: handoffsRead,
      keys: 'g h',
      useWaiting: useWaitingCount,
      load: async () => (await import('./list/handoffs-page.tsx')).HandoffsPage,
    }),
    page({
      path: '/handoffs/$handoffId',
      words: words.handoff,
      icon: 'swap',
      wing: 'desk',
      may: handoffsRead,
      load: async () => (await import('./handoff/handoff-page.tsx')).HandoffPage,
    }),
    page({
      path: '/insights/hand-offs',
      words: words.pairs,
      icon: 'swap',
      wing: 'insights',
      may: handoffsReadAll,
      load: async () => (await import('./pairs/pairs-page.tsx')).PairsPage,
    }),
    page({
      path: '/settings/handoffs',
      words: words.settings,
      icon: 'swap',
      wing: 'settings',
      section: 'work',
      may: handoffsManage,
      load: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
    }),
  ],
};
