import type { Ticket, TicketVia } from '@zhiyin/domain/tickets';
import { HelpWhileWriting } from '#modules/inbox';
import { useAddressee } from '../use-addressee.ts';
import { WayChoice } from './way-choice.tsx';

interface Props {
  readonly ticket: Ticket;
  readonly text: string;
  readonly onWrite: (text: string) => void;
  readonly via: TicketVia | undefined;
  readonly onChoose: (via: TicketVia) => void;
}

/** What stands below something that is written to the customer: help with the words, and by which way they go. */
export function ForCustomer({ ticket, text, onWrite, via, onChoose }: Props) {
  const to = useAddressee(ticket);
  return (
    <>
      <HelpWhileWriting to={to} text={text} onWrite={onWrite} />
      <WayChoice ticketId={ticket.ticketId} via={via} onChoose={onChoose} />
    </>
  );
}
