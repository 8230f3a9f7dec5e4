import { changeTickets, type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads } from '../data.ts';
import { type BulkChange, wayBack } from './way-back.ts';

/** Changes all that are ticked, says of how many it could not be done, and offers the way back. */
export function useBulk(chosen: ReadonlySet<string>, rows: readonly TicketEntry[], onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(changeTickets, ticketReads);
  const goBack = async (changed: readonly string[], change: BulkChange) => {
    const before = rows.filter(({ ticketId }) => changed.includes(ticketId));
    for (const [back, ticketIds] of wayBack(before, change)) {
      await act.mutateAsync({ body: { ticketIds, change: back } });
    }
  };
  const tell = (changed: readonly string[], change: BulkChange) => {
    if (changed.length === 0) return;
    const done = t(words.bulkDone, { count: changed.length });
    // A move is taken back by another move, which the flow may not have.
    if (change.moveKey !== undefined) return toast.say(done);
    toast.sayUndo(done, () => void goBack(changed, change).catch(toast.refuse), 'tickets-bulk');
  };
  return (change: BulkChange) =>
    act.mutate(
      { body: { ticketIds: [...chosen], change } },
      {
        onError: toast.refuse,
        onSuccess: ({ changed, refused }) => {
          tell(changed, change);
          const [first] = refused;
          if (first) toast.say(t(words.bulkRefused, { count: refused.length, message: first.message }));
          onDone();
        },
      },
    );
}
