import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { remembered } from '#lib/remembered.ts';
import { neighbourOf } from './list/list-order.ts';
import { type Order, orders, type Tab, tabOf, tabs } from './list/tabs.ts';

const rememberedTab = remembered('inbox.tab', tabs);
const rememberedOrder = remembered('inbox.order', orders);

/** Where one is in the inbox. It stands in the address, so that back, reload and links lead to it. */
export interface InboxView {
  readonly tab: Tab;
  readonly order: Order;
  readonly conversationId: string | null;
  /** Customer and details are in front, on screens that cannot show them beside the conversation. */
  readonly hasDetails: boolean;
  setOrder(order: Order): void;
  open(conversationId: string): void;
  toList(): void;
  showDetails(isShown: boolean): void;
}

export function useInboxView(conversationId: string | null): InboxView {
  const navigate = useNavigate();
  const search: { tab?: unknown; details?: unknown } = useSearch({ strict: false });
  const [order, setOrder] = useState<Order>(() => rememberedOrder.read() ?? 'wait');
  const asked = tabOf(search.tab);
  const tab = asked ?? rememberedTab.read() ?? 'waiting';
  // The outside system is the browser's store.
  useEffect(() => {
    if (asked) rememberedTab.write(asked);
  }, [asked]);
  return {
    tab,
    order,
    conversationId,
    hasDetails: search.details === true,
    setOrder: (next) => {
      rememberedOrder.write(next);
      setOrder(next);
    },
    // Walking the list by keys must not fill the way back.
    open: (id) =>
      navigate({
        to: '/inbox/$conversationId',
        params: { conversationId: id },
        search: { tab },
        replace: conversationId !== null,
      }),
    toList: () => navigate({ to: '/inbox', search: { tab } }),
    showDetails: (isShown) =>
      navigate({
        to: '/inbox/$conversationId',
        params: { conversationId: conversationId ?? '' },
        search: isShown ? { tab, details: true } : { tab },
        replace: !isShown,
      }),
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
