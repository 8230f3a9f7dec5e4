import { useQuery } from '@tanstack/react-query';
import type { Conversation, FoundPromise, NewPromise } from '@zhiyin/domain/inbox';
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import { useOutgoing } from '../../outbox/use-outbox.ts';
import { usePromiseSettings } from '../data.ts';
import { type Offer, Offers, offersIn } from './offers.ts';

/** What was decided does not go when one looks at another conversation. */
const known = new Map<string, Offers>();

type Find = (text: string) => readonly FoundPromise[];
const none: Find = () => [];

/** The offers in what is being written, and those of the reply just sent, with what to do about them. */
export function useOffers({ conversationId }: Conversation) {
  const store = known.get(conversationId) ?? new Offers();
  known.set(conversationId, store);
  const { choices, sent } = useSyncExternalStore(store.watch, store.state);
  const find = useFind();
  const waiting = useOutgoing(conversationId);
  // One can be noted once its reply is stored.
  const stored = sent.filter((one) => waiting.every((w) => w.clientMessageId !== one.clientMessageId));
  return {
    store,
    sent: stored,
    inText: (text: string): Offer[] => offersIn(text, find(text), choices),
    /** What goes along with a reply that is just being sent. */
    take: (text: string, clientMessageId: string): NewPromise[] =>
      store.take(offersIn(text, find(text), store.state().choices), clientMessageId),
  };
}

/** The offers in a text, once typing leaves time for it. */
export function useOffersIn(
  offers: ReturnType<typeof useOffers>,
  text: string,
  isOn: boolean,
): readonly Offer[] {
  const settled = useDeferredValue(text);
  const inText = isOn ? offers.inText(settled) : [];
  return offers.sent.length > 0 ? [...offers.sent, ...inText] : inText;
}

/** Reads promises by the shop's clocks; finds none until what it takes is loaded. */
function useFind(): Find {
  const calendar = usePromiseSettings().data?.calendar;
  const { data: findPromises } = useQuery({
    queryKey: ['inbox.promise-recogniser'],
    queryFn: async () => (await import('../recognise.ts')).findPromises,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  return useMemo(() => {
    if (!calendar || !findPromises) return none;
    let last: { text: string; found: readonly FoundPromise[] } = { text: '', found: [] };
    return (text) => {
      if (text !== last.text) last = { text, found: findPromises(text, { now: new Date(), calendar }) };
      return last.found;
    };
  }, [calendar, findPromises]);
}
