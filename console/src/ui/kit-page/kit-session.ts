import { kitWords } from '@zhiyin/domain/console';
import { type Locale, say, type Text } from '@zhiyin/domain/kit';
import type { Me } from '@zhiyin/domain/people';
import type { IconName } from '#ui/icon/paths.ts';
import { type ConsoleModule, type ConsolePage, page, type Wing } from '#ui/shell/console-module.ts';

const workspaceId = '01930000-0000-7000-8000-000000000000';
const roleId = '01930000-0000-7000-8000-000000000001';

/** Nobody in particular, so that the shell has somebody to show without a server. */
export function kitSession(locale: Locale, isReadOnly: boolean): Me {
  const name = say(kitWords.shop, locale);
  const timeZone = 'Asia/Shanghai';
  return {
    member: {
      memberId: '01930000-0000-7000-8000-000000000002',
      name: '王小明',
      email: 'xiaoming@shop.example',
      roleId,
      teamIds: [],
      locale,
      timeZone,
      createdAt: '2026-01-01T00:00:00.000Z',
      removedAt: null,
    },
    role: { roleId, key: 'agent', name: { zh: kitWords.roleAgent.zh, en: kitWords.roleAgent.en } },
    workspace: { workspaceId, name, locale, timeZone },
    permissions: [],
    workspaces: [{ workspaceId, name }],
    isReadOnly,
    isTwoFactorMissing: false,
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
