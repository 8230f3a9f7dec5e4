import { useNavigate } from '@tanstack/react-router';
import { type TicketEntry, ticketCalendarWords as words } from '@zhiyin/domain/tickets';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { PriorityMark } from '#modules/inbox';
import { useMemberNames } from '#modules/people';
import { wallTime } from '#ui/filter-builder/wall-time.ts';
import { nameOf } from '../name-of.ts';
import styles from './calendar.module.css';
import { stepDay } from './month.ts';
import type { Dated } from './use-move-due.ts';

const dragType = 'application/x-zhiyin-due-ticket';
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** What was dragged here from another day; null when it is something else. */
export function draggedIn(transfer: DataTransfer): Dated | null {
  const [ticketId, dueAt] = transfer.getData(dragType).split(' ');
  return ticketId && dueAt ? { ticketId, dueAt } : null;
}

interface Props {
  readonly ticket: TicketEntry;
  readonly day: string;
  readonly mayHandle: boolean;
  /** True when it was moved here by keys. */
  readonly isHeld: boolean;
  readonly onMove: (day: string) => void;
}

/** One ticket on its day: late ones say so, done ones are faint. The arrows move its date by days and weeks. */
export function DueTicket({ ticket, day, mayHandle, isHeld, onMove }: Props) {
  const t = useSay();
  const navigate = useNavigate();
  const names = useMemberNames();
  const { timeZone } = useLocale();
  const now = useNow(60);
  const { ticketId, title, dueAt, category, priority, assigneeId } = ticket;
  const isActive = category === 'open' || category === 'waiting';
  const isLate = isActive && dueAt !== null && Date.parse(dueAt) < now.getTime();
  const who = assigneeId === null ? t(words.nobody) : (names.get(assigneeId) ?? '');
  const ref = useFocusAtFirst(isHeld);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (!mayHandle || by === undefined) return;
    event.preventDefault();
    onMove(stepDay(day, by));
  };
  return (
    <button
      ref={ref}
      type="button"
      className={styles['ticket']}
      draggable={mayHandle}
      data-late={isLate}
      data-done={!isActive}
      title={[nameOf(ticket), title, t(ticket.stateLabel), who].join(' · ')}
      {...(mayHandle && { 'aria-describedby': 'calendar-keys' })}
      onDragStart={(event) => event.dataTransfer.setData(dragType, `${ticketId} ${dueAt}`)}
      onKeyDown={onKeyDown}
      onClick={() => navigate({ to: '/tickets/$ticketId', params: { ticketId } })}
    >
      <PriorityMark priority={priority} />
      <time dateTime={dueAt ?? ''}>{wallTime(dueAt ?? '', timeZone).slice(11, 16)}</time>
      {isLate && <span className="spoken">{t(words.overdue)}</span>}
      <span className={styles['cut']}>
        <bdi>{title}</bdi>
      </span>
    </button>
  );
}

/** Takes the focus when it is shown first, so that one can go on by keys. */
function useFocusAtFirst(isWanted: boolean): RefObject<HTMLButtonElement | null> {
  const ref = useRef<HTMLButtonElement>(null);
  const focus = useEffectEvent(() => {
    if (isWanted) ref.current?.focus();
  });
  // The outside system is the page's focus.
  useEffect(() => focus(), []);
  return ref;
}
