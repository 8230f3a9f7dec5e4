import { changeTicket, listTickets, ticketCalendarWords as words } from '@zhiyin/domain/tickets';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { useToast } from '#ui/toast/use-toast.ts';

/** A ticket with the date that it has. */
export interface Dated {
  readonly ticketId: string;
  readonly dueAt: string;
}

/** Moves a date to another day, at the same time of day, and offers the way back. */
export function useMoveDue(): (ticket: Dated, day: string) => void {
  const t = useSay();
  const toast = useToast();
  const format = useFormat();
  const { timeZone } = useLocale();
  const act = useAct(changeTicket, [listTickets]);
  return ({ ticketId, dueAt }, day) => {
    const wall = wallTime(dueAt, timeZone);
    const next = momentOfWall(`${day}${wall.slice(10)}`, timeZone);
    if (!next || wall.startsWith(day)) return;
    const write = (to: string, onSuccess: () => void) =>
      act.mutate({ params: { ticketId }, body: { dueAt: to } }, { onError: toast.refuse, onSuccess });
    const undo = () => write(dueAt, () => {});
    write(next, () => toast.sayUndo(t(words.moved, { day: format.exact(next) }), undo, ticketId));
  };
}
