import { Link } from '@tanstack/react-router';
import { type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { type TicketsQuery, useSomeTickets } from '../data.ts';
import { nameOf } from '../shown.tsx';
import styles from '../tickets.module.css';
import { type SheetDay, sheetOf, stepMonth } from './month.ts';

const shownMax = 200;

/** Tickets on the days on which they are due, a month at a time. */
export function CalendarView({ query }: { query: TicketsQuery }) {
  const t = useSay();
  const { locale, timeZone } = useLocale();
  const now = useNow(60);
  const today = wallTime(now.toISOString(), timeZone).slice(0, 10);
  const [month, setMonth] = useState(today.slice(0, 7));
  const sheet = sheetOf(month);
  const tickets = useSomeTickets({ ...query, order: 'due', ...spanOf(sheet, timeZone) }, shownMax);
  const name = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const byDay = Map.groupBy(tickets.data?.items ?? [], ({ dueAt }) =>
    wallTime(dueAt ?? '', timeZone).slice(0, 10),
  );
  return (
    <section className={styles['part']} aria-label={t(words.calendar)}>
      <div className={styles['monthHead']}>
        <IconButton
          icon="chevron-left"
          label={t(words.previousMonth)}
          onClick={() => setMonth(stepMonth(month, -1))}
        />
        <h2>{name.format(new Date(`${month}-01T00:00:00Z`))}</h2>
        <IconButton
          icon="chevron-right"
          label={t(words.nextMonth)}
          onClick={() => setMonth(stepMonth(month, 1))}
        />
        <Button size="small" onClick={() => setMonth(today.slice(0, 7))}>
          {t(words.today)}
        </Button>
      </div>
      {tickets.isPending && <PageLoading rows={6} />}
      {tickets.isError && !tickets.data && <PageError error={tickets.error} onRetry={tickets.refetch} />}
      {tickets.data?.items.length === 0 && <p className={styles['faint']}>{t(words.nothingDue)}</p>}
      <Sheet sheet={sheet} byDay={byDay} today={today} now={now} />
    </section>
  );
}

interface SheetProps {
  readonly sheet: readonly SheetDay[];
  readonly byDay: ReadonlyMap<string, readonly TicketEntry[]>;
  readonly today: string;
  readonly now: Date;
}

function Sheet({ sheet, byDay, today, now }: SheetProps) {
  const { locale } = useLocale();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return (
    <div className={styles['month']}>
      {sheet.slice(0, 7).map(({ day }) => (
        <div key={day} className={styles['weekday']}>
          {weekday.format(new Date(day))}
        </div>
      ))}
      {sheet.map(({ day, isOutside }) => (
        <div
          key={day}
          className={styles['day']}
          data-outside={isOutside}
          data-today={day === today}
          data-empty={!byDay.has(day)}
        >
          <span className={styles['faint']}>{date.format(new Date(day))}</span>
          {byDay.get(day)?.map((ticket) => (
            <DueTicket key={ticket.ticketId} ticket={ticket} now={now} />
          ))}
        </div>
      ))}
    </div>
  );
}

function DueTicket({ ticket, now }: { ticket: TicketEntry; now: Date }) {
  const { ticketId, title, dueAt, category } = ticket;
  const isActive = category === 'open' || category === 'waiting';
  const isLate = isActive && dueAt !== null && Date.parse(dueAt) < now.getTime();
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId }}
      className={styles['dueTicket'] ?? ''}
      data-late={isLate}
      title={title}
    >
      {nameOf(ticket)} <bdi>{title}</bdi>
    </Link>
  );
}

function spanOf(sheet: readonly SheetDay[], timeZone: string): Pick<TicketsQuery, 'dueFrom' | 'dueTo'> {
  const [first, last] = [sheet[0]?.day ?? '', sheet.at(-1)?.day ?? ''];
  const dueFrom = momentOfWall(`${first}T00:00`, timeZone);
  const dueTo = momentOfWall(`${last}T23:59`, timeZone);
  return { ...(dueFrom && { dueFrom }), ...(dueTo && { dueTo }) };
}
