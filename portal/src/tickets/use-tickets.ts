import type { getVisitorTicket, listOpenTicketTypes, listVisitorTickets } from '@zhiyin/domain/tickets';
import { useEffect, useState } from 'preact/hooks';
import type { Clock } from '../../../widget/src/chat/pump.ts';
import { keepAsking } from '../session/keep-asking.ts';
import { useSetting } from '../setting.ts';

/** The server's answers, as its contracts declare them. Types only: they cost a page nothing. */
type TicketList = (typeof listVisitorTickets)['response']['_output'];
export type OwnTicket = TicketList['items'][number];
export type OwnTicketPage = (typeof getVisitorTicket)['response']['_output'];

type TypeList = (typeof listOpenTicketTypes)['response']['_output'];
export type OpenType = TypeList['items'][number];

/** The kinds of ticket that customers open; `null` before they are known. */
export function useOpenTypes(): readonly OpenType[] | null {
  const page = useRead<TypeList>('visitor/ticket-types');
  return page.answer?.items ?? (page.isMissing ? [] : null);
}

/** The customer's tickets, newest first; `null` before they are known. */
export function useTickets(): readonly OwnTicket[] | null {
  const { office } = useSetting();
  const page = useRead<TicketList>('visitor/tickets?limit=50');
  return office ? (page.answer?.items ?? (page.isMissing ? [] : null)) : null;
}

/** One of the customer's tickets; `isMissing` when it is nobody's, or somebody else's. */
export function useTicket(ticketId: string) {
  return useRead<OwnTicketPage>(`visitor/tickets/${ticketId}`, true);
}

/** How soon a customer who looks at a ticket sees what the shop wrote. */
const lookEveryMs = 15_000;

/** Reads an address once a page and when the session changes; one that is kept up with, also while it is looked at. */
function useRead<Answer>(path: string, isKeptUp = false) {
  const { session, office, world } = useSetting();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!office) return undefined;
    const ask = async (): Promise<void> => setAnswer(await session.as<Answer>({ path }));
    const asking = keepAsking(ask, () => setMissing(true), world.clock);
    const stopLooking = isKeptUp ? lookAgain(() => asking.poke(), world.clock) : undefined;
    return () => {
      stopLooking?.();
      asking.stop();
    };
  }, [office, path, isKeptUp, session, world]);
  return { answer, isMissing, setAnswer };
}

/** Looks every while the page is seen, and at once when it is seen again. */
function lookAgain(look: () => void, clock: Clock): () => void {
  let cancel = (): void => undefined;
  const lookIfSeen = (): void => {
    if (!document.hidden) look();
  };
  const next = (): void => {
    cancel = clock.later(lookEveryMs, () => {
      lookIfSeen();
      next();
    });
  };
  next();
  document.addEventListener('visibilitychange', lookIfSeen);
  return () => {
    cancel();
    document.removeEventListener('visibilitychange', lookIfSeen);
  };
}
