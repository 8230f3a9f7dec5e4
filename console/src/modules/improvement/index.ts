import {
  improvementFacts,
  improvementRead,
  improvementWork,
  improvementNavWords as words,
} from '@zhiyin/domain/improvement';
import { later } from '#lib/later.tsx';
import { addConversationSection } from '#modules/inbox';
import { addFactNames, addThingNote, addThingVerb } from '#modules/platform';
import { addTicketSection } from '#modules/tickets';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useMineCount } from './summary.ts';

addFactNames(improvementFacts);
addThingVerb({
  id: 'improvement.open',
  may: improvementWork,
  Verb: later(async () => (await import('./opening/finding-verb.tsx')).FindingVerb),
});
addThingNote({
  id: 'improvement.about',
  may: improvementRead,
  Note: later(async () => (await import('./opening/finding-notes.tsx')).FindingNotes),
});
addConversationSection({
  id: 'improvement.of-conversation',
  words: words.about,
  may: improvementWork,
  Section: later(async () => (await import('./opening/findings-about.tsx')).FindingsOfConversation),
});
addTicketSection({
  id: 'improvement.of-ticket',
  words: words.about,
  may: improvementRead,
  Section: later(async () => (await import('./opening/findings-about.tsx')).FindingsOfTicket),
});

export const improvement: ConsoleModule = {
  pages: [
    page({
      path: '/improvement',
      words: words.improvement,
      icon: 'flag',
      wing: 'insights',
      may: improvementRead,
      keys: 'g z',
      load: async () => (await import('./board/board-page.tsx')).BoardPage,
    }),
    page({
      path: '/improvement/actions',
      words: words.actions,
      icon: 'check',
      wing: 'insights',
      may: improvementRead,
      useWaiting: useMineCount,
      load: async () => (await import('./acts/actions-page.tsx')).ActionsPage,
    }),
    page({
      path: '/improvement/$findingId',
      words: words.finding,
      icon: 'flag',
      wing: 'insights',
      may: improvementRead,
      load: async () => (await import('./one/finding-page.tsx')).FindingPage,
    }),
  ],
};
