import {
  careFacts,
  careManage,
  careRead,
  followUpAsked,
  followUpCancelled,
  followUpDone,
  followUpGivenUp,
  followUpOpenedAgain,
  followUpOutcomeWords,
  followUpOverdue,
  followUpReasonWords,
  followUpTried,
  careNavWords as words,
} from '@zhiyin/domain/care';
import { later } from '#lib/later.tsx';
import { addConversationSection, addEventTelling } from '#modules/inbox';
import { addFactNames } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useMineCount } from './data.ts';

addFactNames(careFacts);
addEventTelling(followUpAsked, ({ reason }, t) => ({
  icon: 'phone',
  text: t(words.toldDue, { reason: t(followUpReasonWords[reason]) }),
}));
addEventTelling(followUpTried, ({ isReached }, t) => ({
  icon: 'phone',
  text: t(isReached ? words.toldReached : words.toldNotReached),
}));
addEventTelling(followUpOverdue, (_, t) => ({ icon: 'warning', text: t(words.toldOverdue) }));
addEventTelling(followUpDone, ({ outcome }, t) => ({
  icon: 'check',
  text: t(words.toldDone, { outcome: t(followUpOutcomeWords[outcome]) }),
}));
addEventTelling(followUpGivenUp, (_, t) => ({ icon: 'close', text: t(words.toldGivenUp) }));
addEventTelling(followUpCancelled, (_, t) => ({ icon: 'close', text: t(words.toldCancelled) }));
addEventTelling(followUpOpenedAgain, (_, t) => ({ icon: 'undo', text: t(words.toldOpenedAgain) }));
addConversationSection({
  id: 'care.follow-ups',
  words: words.followUps,
  may: careRead,
  Section: later(async () => (await import('./side/follow-ups-of-conversation.tsx')).FollowUpsOfConversation),
});

export const care: ConsoleModule = {
  pages: [
    page({
      path: '/follow-ups',
      words: words.followUps,
      icon: 'phone',
      wing: 'desk',
      may: careRead,
      keys: 'g f',
      useWaiting: useMineCount,
      load: async () => (await import('./list/follow-ups-page.tsx')).FollowUpsPage,
    }),
    page({
      path: '/follow-ups/$followUpId',
      words: words.followUp,
      icon: 'phone',
      wing: 'desk',
      may: careRead,
      load: async () => (await import('./one/follow-up-page.tsx')).FollowUpPage,
    }),
    page({
      path: '/settings/follow-ups',
      words: words.followUps,
      icon: 'phone',
      wing: 'settings',
      section: 'work',
      may: careManage,
      load: async () => (await import('./settings/settings-page.tsx')).SettingsPage,
    }),
  ],
};
