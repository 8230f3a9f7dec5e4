import { type TicketEntry, ticketsHandle, ticketCalendarWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { NewTicketDialog } from '../create/new-ticket-dialog.tsx';
import { type TicketsQuery, useSomeTickets } from '../data.ts';
import styles from './calendar.module.css';
import { type SheetDay, sheetOf, stepDay, stepMonth } from './month.ts';
import { Sheet } from './sheet.tsx';

const shownMax = 200;
/** When what is made on a day is due: by the end of the working day. */
const dueTime = '18:00';

interface Props {
  readonly query: TicketsQuery;
  /** Null for the present one. */
  readonly month: string | null;
  readonly isNarrowed: boolean;
  readonly onMonth: (month: string | null) => void;
}

/** Tickets on the days on which they are due, a month at a time; dragging one to another day moves its date. */
export function CalendarView({ query, month, isNarrowed, onMonth }: Props) {
  const t = useSay();
  const { timeZone } = useLocale();
  const mayHandle = useMay()(ticketsHandle);
  const today = wallTime(useNow(60).toISOString(), timeZone).slice(0, 10);
  const shown = month ?? today.slice(0, 7);
  const [addingOn, setAddingOn] = useState<string | null>(null);
  const sheet = sheetOf(shown);
  const tickets = useSomeTickets({ ...query, order: 'due', ...spanOf(sheet, timeZone) }, shownMax);
  const byDay = Map.groupBy(tickets.data?.items ?? [], ({ dueAt }: TicketEntry) =>
    wallTime(dueAt ?? '', timeZone).slice(0, 10),
  );
  const isEmpty = tickets.data?.items.length === 0;
  return (
    <section className={styles['calendar']} aria-label={t(words.calendar)}>
      <MonthHead month={shown} today={today} onMonth={onMonth} />
      {tickets.isPending && <PageLoading rows={6} />}
      {tickets.isError && !tickets.data && <PageError error={tickets.error} onRetry={tickets.refetch} />}
      {isEmpty && <p className={styles['faint']}>{t(isNarrowed ? words.nothingFound : words.nothingDue)}</p>}
      {tickets.data?.next && <p className={styles['faint']}>{t(words.notAll, { max: shownMax })}</p>}
      {tickets.data && (
        <Sheet sheet={sheet} byDay={byDay} today={today} mayHandle={mayHandle} onAdd={setAddingOn} />
      )}
      {addingOn !== null && (
        <NewTicketDialog
          dueAt={momentOfWall(`${addingOn}T${dueTime}`, timeZone)}
          onClose={() => setAddingOn(null)}
        />
      )}
    </section>
  );
}

interface HeadProps {
  readonly month: string;
  readonly today: string;
  readonly onMonth: (month: string | null) => void;
}

function MonthHead({ month, today, onMonth }: HeadProps) {
  const t = useSay();
  const { locale } = useLocale();
  const name = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const present = today.slice(0, 7);
  const go = (to: string) => onMonth(to === present ? null : to);
  useShortcut('[', words.previousMonth, () => go(stepMonth(month, -1)));
  useShortcut(']', words.nextMonth, () => go(stepMonth(month, 1)));
  return (
    <div className={styles['head']}>
      <IconButton
        icon="chevron-left"
        label={t(words.previousMonth)}
        onClick={() => go(stepMonth(month, -1))}
      />
      <h2 aria-live="polite">{name.format(new Date(`${month}-01T00:00:00Z`))}</h2>
      <IconButton icon="chevron-right" label={t(words.nextMonth)} onClick={() => go(stepMonth(month, 1))} />
      <Button size="small" disabled={month === present} onClick={() => onMonth(null)}>
        {t(words.today)}
      </Button>
    </div>
  );
}

/** From the first moment of the sheet up to, and not with, the first moment after it. */
function spanOf(sheet: readonly SheetDay[], timeZone: string): Pick<TicketsQuery, 'dueFrom' | 'dueTo'> {
  const [first, last] = [sheet[0]?.day ?? '', sheet.at(-1)?.day ?? ''];
  const dueFrom = momentOfWall(`${first}T00:00`, timeZone);
  const dueTo = momentOfWall(`${stepDay(last, 1)}T00:00`, timeZone);
  return { ...(dueFrom && { dueFrom }), ...(dueTo && { dueTo }) };
}
