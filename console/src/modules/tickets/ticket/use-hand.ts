import { type ChangeTicket, type Ticket, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChange } from '../data.ts';

/** Changes a ticket at once, and offers the way back. */
export function useHand({ ticketId }: Pick<Ticket, 'ticketId'>) {
  const t = useSay();
  const toast = useToast();
  const change = useChange();
  return (to: ChangeTicket, from: ChangeTicket): void => {
    const write = (body: ChangeTicket, onSuccess: () => void) =>
      change.mutate({ params: { ticketId }, body }, { onError: toast.refuse, onSuccess });
    write(to, () => toast.sayUndo(t(words.saved), () => write(from, () => {}), ticketId));
  };
}
