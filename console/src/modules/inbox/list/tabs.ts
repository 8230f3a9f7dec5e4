import { type listConversations, inboxWords as words } from '@zhiyin/domain/inbox';
import type { Word } from '@zhiyin/domain/kit';
import type { z } from 'zod';

export const tabs = ['waiting', 'mine', 'unassigned', 'open', 'closed'] as const;
export type Tab = (typeof tabs)[number];

export const orders = ['wait', 'time'] as const;
/** `wait`: whoever waits longest comes first; `time`: the last message comes first. */
export type Order = (typeof orders)[number];

/** What a part of the list asks the server for. */
export type ListPart = z.input<typeof listConversations.query>;

export const tabWords: Record<Tab, Word> = {
  waiting: words.waiting,
  mine: words.mine,
  unassigned: words.unassigned,
  open: words.open,
  closed: words.closed,
};

const asked: Record<Tab, ListPart> = {
  waiting: { state: 'open', waiting: 'true' },
  mine: { state: 'open', assignee: 'me' },
  unassigned: { state: 'open', assignee: 'nobody' },
  open: { state: 'open' },
  closed: { state: 'closed' },
};

/** Everybody who waits: a tab of the list, and what the rail counts. */
export const waitingPart: ListPart = asked.waiting;

/**
 * What a tab is made of. By wait it has two parts, since the server lists by time: those who wait, read whole and
 * sorted here, then the rest, page by page.
 */
export function partsOf(tab: Tab, order: Order): { waiting: ListPart | null; rest: ListPart | null } {
  if (tab === 'waiting') return { waiting: waitingPart, rest: null };
  if (tab === 'closed' || order === 'time') return { waiting: null, rest: asked[tab] };
  return { waiting: { ...asked[tab], waiting: 'true' }, rest: { ...asked[tab], waiting: 'false' } };
}

/** The tab that an address names; null when it names none. */
export function tabOf(text: unknown): Tab | null {
  return tabs.find((tab) => tab === text) ?? null;
}
