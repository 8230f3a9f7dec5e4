import { kitWords } from '@zhiyin/domain/console';
import { type Locale, say, type Text } from '@zhiyin/domain/kit';
import type { Session } from '#lib/session/contract.ts';
import type { IconName } from '#ui/icon/paths.ts';
import { type ConsoleModule, type ConsolePage, page, type Wing } from '#ui/shell/console-module.ts';

/** Nobody in particular, so that the shell has somebody to show without a server. */
export function kitSession(locale: Locale, isReadOnly: boolean): Session {
  return {
    member: {
      id: '01930000-0000-7000-8000-000000000001',
      name: '王小明',
      email: 'xiaoming@shop.example',
      pictureUrl: null,
      locale: null,
      timeZone: null,
    },
    workspace: {
      id: '01930000-0000-7000-8000-000000000000',
      name: say(kitWords.shop, locale),
      timeZone: 'Asia/Shanghai',
    },
    permissions: [],
    isReadOnly,
  };
}

function pretend(path: string, words: Text, icon: IconName, wing: Wing, waiting = 0): ConsolePage {
  return page({
    path,
    words,
    icon,
    wing,
    may: 'member',
    useWaiting: () => waiting,
    load: async () => () => null,
  });
}

/** A rail like that of a full house; every entry leads to the kit. */
export const kitModules: readonly ConsoleModule[] = [
  {
    pages: [
      pretend('/kit', kitWords.inbox, 'inbox', 'desk', 7),
      pretend('/kit/tickets', kitWords.tickets, 'ticket', 'desk'),
      pretend('/kit/complaints', kitWords.complaints, 'flag', 'desk'),
      pretend('/kit/customers', kitWords.customerList, 'person', 'customers'),
      pretend('/kit/articles', kitWords.articles, 'book', 'knowledge'),
      pretend('/kit/reviews', kitWords.reviews, 'seal', 'quality'),
      pretend('/kit/team', kitWords.team, 'people', 'people'),
      pretend('/kit/dashboards', kitWords.dashboards, 'chart', 'insights'),
      pretend('/kit/shop', kitWords.shopSettings, 'store', 'settings'),
    ],
  },
];
