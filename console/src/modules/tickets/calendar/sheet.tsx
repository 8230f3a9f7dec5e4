import { type TicketEntry, ticketCalendarWords as words } from '@zhiyin/domain/tickets';
import { type DragEvent, useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import styles from './calendar.module.css';
import { DueTicket, draggedIn } from './due-ticket.tsx';
import type { SheetDay } from './month.ts';
import { useMoveDue } from './use-move-due.ts';

/** How many of a day are shown before one asks for the rest. */
const ofDayMax = 4;

interface Props {
  readonly sheet: readonly SheetDay[];
  readonly byDay: ReadonlyMap<string, readonly TicketEntry[]>;
  readonly today: string;
  readonly mayHandle: boolean;
  readonly onAdd: (day: string) => void;
}

/** Whole weeks, Monday first; on a phone the days on which something is due, one below the other. */
export function Sheet({ sheet, byDay, today, mayHandle, onAdd }: Props) {
  const t = useSay();
  const { locale } = useLocale();
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const [movedId, setMovedId] = useState<string | null>(null);
  return (
    <>
      <p className="spoken" id="calendar-keys">
        {t(words.moveByKeys)}
      </p>
      <div className={styles['month']}>
        {sheet.slice(0, 7).map(({ day }) => (
          <div key={day} className={styles['weekday']} aria-hidden="true">
            {weekday.format(new Date(day))}
          </div>
        ))}
        {sheet.map((one) => (
          <Day
            key={one.day}
            {...one}
            tickets={byDay.get(one.day) ?? none}
            isToday={one.day === today}
            mayHandle={mayHandle}
            movedId={movedId}
            onMoved={setMovedId}
            onAdd={onAdd}
          />
        ))}
      </div>
    </>
  );
}

const none: readonly TicketEntry[] = [];

interface DayProps extends SheetDay {
  readonly tickets: readonly TicketEntry[];
  readonly isToday: boolean;
  readonly mayHandle: boolean;
  /** What was moved by keys last: it keeps the focus where it arrives. */
  readonly movedId: string | null;
  readonly onMoved: (ticketId: string) => void;
  readonly onAdd: (day: string) => void;
}

function Day({ day, isOutside, tickets, isToday, mayHandle, movedId, onMoved, onAdd }: DayProps) {
  const t = useSay();
  const { locale } = useLocale();
  const [isWhole, setWhole] = useState(false);
  const move = useMoveDue();
  const { isOver, ...landing } = useLanding((dragged) => move(dragged, day));
  const name = dayName(locale, day);
  const shown = isWhole ? tickets : tickets.slice(0, ofDayMax);
  return (
    <section
      className={styles['day']}
      aria-label={t(words.onDay, { day: name, count: tickets.length })}
      data-outside={isOutside}
      data-today={isToday}
      data-empty={tickets.length === 0}
      data-over={isOver}
      {...(mayHandle && landing)}
    >
      <div className={styles['dayHead']}>
        <span className={styles['narrow']}>{name}</span>
        <span className={styles['wide']}>{shortName(locale, day)}</span>
        {mayHandle && (
          <IconButton icon="plus" label={t(words.addOn, { day: name })} onClick={() => onAdd(day)} />
        )}
      </div>
      {shown.map((ticket) => (
        <DueTicket
          key={ticket.ticketId}
          ticket={ticket}
          day={day}
          mayHandle={mayHandle}
          isHeld={ticket.ticketId === movedId}
          onMove={(to) => {
            onMoved(ticket.ticketId);
            if (ticket.dueAt !== null) move({ ticketId: ticket.ticketId, dueAt: ticket.dueAt }, to);
          }}
        />
      ))}
      {tickets.length > ofDayMax && (
        <button type="button" className={styles['rest']} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t(words.less) : t(words.rest, { count: tickets.length - ofDayMax })}
        </button>
      )}
    </section>
  );
}

type Dragged = NonNullable<ReturnType<typeof draggedIn>>;

/** Where a ticket can be dropped, and whether one is above it. */
function useLanding(onLand: (dragged: Dragged) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const dragged = draggedIn(event.dataTransfer);
      if (dragged) onLand(dragged);
    },
    onDragLeave: () => setOver(false),
  };
}

/** `22`, and the month with the first of it: the row of weekdays says the rest. */
function shortName(locale: string, day: string): string {
  if (!day.endsWith('-01')) return String(Number(day.slice(8)));
  return new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** `11月22日周日`: the weekday is read where the row of weekdays is not shown. */
function dayName(locale: string, day: string): string {
  const format = { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, format).format(new Date(day));
}
