import { useNavigate } from '@tanstack/react-router';
import { categoryWords, type StateCategory, stateCategories } from '@zhiyin/domain/kit';
import { type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PriorityMark } from '#modules/inbox';
import { useMemberNames } from '#modules/people';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { type TicketsQuery, useSomeTickets } from '../data.ts';
import { TicketMarks } from '../marks.tsx';
import { DueMark, nameOf, StateTag } from '../shown.tsx';
import { MoveDialog } from '../ticket/move-dialog.tsx';
import styles from '../tickets.module.css';
import { type Dropped, useDrop } from './use-drop.ts';

const laneMax = 50;
const dragType = 'application/x-zhiyin-ticket';

/** Tickets by the kind of state they stand in; dragging one makes the move that leads there. */
export function BoardView({ query }: { query: TicketsQuery }) {
  const t = useSay();
  const [asking, setAsking] = useState<Dropped | null>(null);
  const drop = useDrop(setAsking);
  const { scope: _, ...by } = query;
  return (
    <>
      <p className="spoken" id="board-keys">
        {t(words.moveByKeys)}
      </p>
      <div className={styles['board']}>
        {stateCategories.map((category) => (
          <Lane key={category} category={category} query={{ ...by, category }} onDrop={drop} />
        ))}
      </div>
      {asking && <MoveDialog ticketId={asking.ticketId} move={asking.move} onClose={() => setAsking(null)} />}
    </>
  );
}

interface LaneProps {
  readonly category: StateCategory;
  readonly query: TicketsQuery;
  readonly onDrop: (ticketId: string, to: StateCategory) => void;
}

function Lane({ category, query, onDrop }: LaneProps) {
  const t = useSay();
  const [isOver, setOver] = useState(false);
  const tickets = useSomeTickets(query, laneMax);
  const items = tickets.data?.items ?? [];
  const count = tickets.data?.next ? `${laneMax}+` : String(items.length);
  const name = t(categoryWords[category]);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const ticketId = event.dataTransfer.getData(dragType);
    if (ticketId !== '') onDrop(ticketId, category);
  };
  return (
    <section
      className={styles['lane']}
      data-over={isOver}
      aria-label={t(words.column, { name, count })}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <h2>
        {name}
        <span className={styles['faint']}>{count}</span>
      </h2>
      {tickets.isPending && <PageLoading rows={4} />}
      {tickets.isError && !tickets.data && <PageError error={tickets.error} onRetry={tickets.refetch} />}
      <ul className={styles['cards']}>
        {items.map((ticket) => (
          <li key={ticket.ticketId}>
            <Card ticket={ticket} onMove={(to) => onDrop(ticket.ticketId, to)} />
          </li>
        ))}
      </ul>
      {tickets.data?.next && <p className={styles['faint']}>{t(words.moreColumn)}</p>}
    </section>
  );
}

function Card({ ticket, onMove }: { ticket: TicketEntry; onMove: (to: StateCategory) => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const names = useMemberNames();
  const { ticketId, title, priority, assigneeId, category } = ticket;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const to = step && stateCategories[stateCategories.indexOf(category) + step];
    if (!to) return;
    event.preventDefault();
    onMove(to);
  };
  return (
    <button
      type="button"
      draggable
      className={styles['card']}
      aria-describedby="board-keys"
      onDragStart={(event) => event.dataTransfer.setData(dragType, ticketId)}
      onKeyDown={onKeyDown}
      onClick={() => navigate({ to: '/tickets/$ticketId', params: { ticketId } })}
    >
      <span className={styles['under']}>
        <span className={styles['number']}>{nameOf(ticket)}</span>
        <PriorityMark priority={priority} />
      </span>
      <strong>
        <bdi>{title}</bdi>
      </strong>
      <span className={styles['under']}>
        <StateTag ticket={ticket} />
        <DueMark ticket={ticket} />
      </span>
      <span className={styles['under']}>
        {assigneeId === null ? t(words.nobody) : (names.get(assigneeId) ?? '')}
        <TicketMarks ticket={ticket} />
      </span>
    </button>
  );
}
