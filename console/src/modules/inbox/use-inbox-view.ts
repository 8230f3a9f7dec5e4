import { useNavigate, useSearch } from '@tanstack/react-router';
import { Priority } from '@zhiyin/domain/inbox';
import { useEffect, useRef, useState } from 'react';
import { remembered } from '#lib/remembered.ts';
import { neighbourOf } from './list/list-order.ts';
import { type ListFilter, type Order, orders, type Tab, tabOf, tabs } from './list/tabs.ts';

const rememberedTab = remembered('inbox.tab', tabs);
const rememberedOrder = remembered('inbox.order', orders);

/** What stands in the address behind the question mark. */
export interface InboxSearch {
  readonly tab?: Tab;
  readonly priority?: string;
  readonly tag?: string;
  readonly channel?: string;
  readonly team?: string;
  readonly import?: string;
  /** Searched messages; empty while nothing was typed yet. */
  readonly find?: string;
  /** The message to begin with. */
  readonly at?: number;
  readonly details?: true;
}

/** Where one is in the inbox. It stands in the address, so that back, reload and links lead to it. */
export interface InboxView {
  readonly tab: Tab;
  readonly order: Order;
  readonly filter: ListFilter;
  readonly conversationId: string | null;
  /** What is searched for in all messages; null while the list is shown. */
  readonly find: string | null;
  /** The number of the message that was asked for. */
  readonly at: number | null;
  /** Customer and details are in front, on screens that cannot show them beside the conversation. */
  readonly hasDetails: boolean;
  setOrder(order: Order): void;
  setFilter(filter: ListFilter): void;
  setFind(typed: string | null): void;
  open(conversationId: string): void;
  toList(): void;
  showDetails(isShown: boolean): void;
}

export function useInboxView(conversationId: string | null): InboxView {
  const navigate = useNavigate();
  const search: Record<keyof InboxSearch, unknown> = useSearch({ strict: false });
  const [order, setOrder] = useState<Order>(() => rememberedOrder.read() ?? 'waiting');
  const asked = tabOf(search.tab);
  const tab = asked ?? rememberedTab.read() ?? 'all';
  // The outside system is the browser's store.
  useEffect(() => {
    if (asked) rememberedTab.write(asked);
  }, [asked]);
  const filter = filterOf(search);
  const find =
    typeof search.find === 'string' || typeof search.find === 'number' ? String(search.find) : null;
  const kept = searchOf(tab, filter, find);
  const stay = (next: InboxSearch) =>
    conversationId === null
      ? navigate({ to: '/inbox', search: next, replace: true })
      : navigate({ to: '/inbox/$conversationId', params: { conversationId }, search: next, replace: true });
  return {
    ...{ tab, order, filter, conversationId, find },
    at: typeof search.at === 'number' ? search.at : null,
    hasDetails: search.details === true,
    setOrder: (next) => {
      rememberedOrder.write(next);
      setOrder(next);
    },
    setFilter: (next) => stay(searchOf(tab, next, find)),
    setFind: (typed) => stay(searchOf(tab, filter, typed)),
    // Walking the list by keys must not fill the way back.
    open: (id) =>
      navigate({
        to: '/inbox/$conversationId',
        params: { conversationId: id },
        search: kept,
        replace: conversationId !== null,
      }),
    toList: () => navigate({ to: '/inbox', search: kept }),
    showDetails: (isShown) =>
      navigate({
        to: '/inbox/$conversationId',
        params: { conversationId: conversationId ?? '' },
        search: isShown ? { ...kept, details: true } : kept,
        replace: !isShown,
      }),
  };
}

/** What leads back to a list as it is now. */
export function searchOf(
  tab: Tab,
  { priority, tagId, channel, teamId, importId }: ListFilter,
  find: string | null,
): InboxSearch {
  return {
    tab,
    ...(priority && { priority }),
    ...(tagId && { tag: tagId }),
    ...(channel && { channel }),
    ...(teamId && { team: teamId }),
    ...(importId && { import: importId }),
    ...(find !== null && { find }),
  };
}

function filterOf(search: Record<'priority' | 'tag' | 'channel' | 'team' | 'import', unknown>): ListFilter {
  const priority = Priority.safeParse(search.priority).data;
  return {
    ...(priority && { priority }),
    ...(typeof search.tag === 'string' && { tagId: search.tag }),
    ...(typeof search.channel === 'string' && { channel: search.channel }),
    ...(typeof search.team === 'string' && { teamId: search.team }),
    ...(typeof search.import === 'string' && { importId: search.import }),
  };
}

/** Steps through the list from the conversation that is open, or from where it last stood. */
export function useSteps(
  ids: readonly string[],
  openId: string | null,
  open: (id: string) => void,
): (step: 1 | -1) => void {
  const lastIndex = useRef(-1);
  const at = openId === null ? -1 : ids.indexOf(openId);
  // Remembers outside of what is drawn where the open row stood, for when it has left the list.
  useEffect(() => {
    if (at !== -1) lastIndex.current = at;
  }, [at]);
  return (step) => {
    const next = neighbourOf(ids, openId, lastIndex.current, step);
    if (next !== undefined) open(next);
  };
}
