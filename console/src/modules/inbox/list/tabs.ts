import {
  inboxWords,
  type listConversations,
  type Priority,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import type { z } from 'zod';

/** The tabs that always stand above the list; the rest are in the menu beside them. */
export const mainTabs = ['queue', 'mine', 'team', 'all'] as const;
export const moreTabs = ['snoozed', 'mentioned', 'closed'] as const;
export const tabs = [...mainTabs, ...moreTabs] as const;
export type Tab = (typeof tabs)[number];

export const orders = ['waiting', 'recent'] as const;
/** `waiting`: whoever waits longest comes first; `recent`: the last message comes first. */
export type Order = (typeof orders)[number];

/** What the list is narrowed to; what is left out does not matter. */
export interface ListFilter {
  readonly priority?: Priority;
  readonly tagId?: string;
  readonly channel?: string;
  readonly teamId?: string;
  /** What an import of past chats brought. */
  readonly importId?: string;
}

/** What a part of the list asks the server for. */
export type ListPart = z.input<typeof listConversations.query>;

export const tabWords: Record<Tab, Word> = {
  queue: words.queue,
  mine: inboxWords.mine,
  team: words.team,
  all: inboxWords.everyone,
  snoozed: words.snoozed,
  mentioned: words.mentioned,
  closed: inboxWords.closed,
};

const asked: Record<Tab, ListPart> = {
  queue: { state: 'open', snoozed: 'false', assignee: 'nobody' },
  mine: { state: 'open', snoozed: 'false', assignee: 'me' },
  team: { state: 'open', snoozed: 'false', team: 'mine' },
  all: { state: 'open', snoozed: 'false' },
  snoozed: { state: 'open', snoozed: 'true' },
  mentioned: { state: 'open', snoozed: 'false', mentioned: 'true' },
  closed: { state: 'closed' },
};

/** Whether a tab's rows may wait for an answer, so that the longest wait can come first. */
export function mayWait(tab: Tab): boolean {
  return tab !== 'closed' && tab !== 'snoozed';
}

/** What a tab asks for, in an order and narrowed. Naming a team replaces the tab's own teams. */
export function partOf(
  tab: Tab,
  order: Order,
  { priority, tagId, channel, teamId, importId }: ListFilter,
): ListPart {
  return {
    ...asked[tab],
    order: mayWait(tab) ? order : 'recent',
    ...(priority && { priority }),
    ...(tagId && { tagId }),
    ...(channel && { channel }),
    ...(teamId && { team: teamId }),
    ...(importId && { importId }),
  };
}

/** Tabs of earlier versions, which bookmarks and other machines may still name. */
const formerTabs = new Map<unknown, Tab>([
  ['waiting', 'all'],
  ['unassigned', 'queue'],
  ['open', 'all'],
]);

/** The tab that an address names; null when it names none. */
export function tabOf(text: unknown): Tab | null {
  return tabs.find((tab) => tab === text) ?? formerTabs.get(text) ?? null;
}
