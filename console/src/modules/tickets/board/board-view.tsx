import { useNavigate } from '@tanstack/react-router';
import { type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PriorityMark } from '#modules/inbox';
import { useMemberNames } from '#modules/people';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { type TicketsQuery, useSomeTickets } from '../data.ts';
import { TicketMarks } from '../marks.tsx';
import { nameOf } from '../name-of.ts';
import { DueMark, StateTag, TicketTags } from '../shown.tsx';
import { MoveDialog } from '../ticket/move-dialog.tsx';
import styles from '../tickets.module.css';
import { type Lane, laneBeside, useLanes } from './lanes.ts';
import { type Dropped, useDrop } from './use-drop.ts';

const laneMax = 50;
const dragType = 'application/x-zhiyin-ticket';

/** Tickets by the kind of state they stand in, those of one type by its states; dragging one makes the move there. */
export function BoardView({ query }: { query: TicketsQuery }) {
  const t = useSay();
  const [asking, setAsking] = useState<Dropped | null>(null);
  const drop = useDrop(setAsking);
  const lanes = useLanes(query);
  if (!lanes) return <PageLoading rows={8} />;
  return (
    <>
      <p className="spoken" id="board-keys">
        {t(words.moveByKeys)}
      </p>
      <div className={styles['board']}>
        {lanes.map((lane) => (
          <Column key={lane.key} lane={lane} lanes={lanes} onDrop={drop} />
        ))}
      </div>
      {asking && <MoveDialog ticketId={asking.ticketId} move={asking.move} onClose={() => setAsking(null)} />}
    </>
  );
}

interface ColumnProps {
  readonly lane: Lane;
  readonly lanes: readonly Lane[];
  readonly onDrop: (ticketId: string, to: Lane) => void;
}

function Column({ lane, lanes, onDrop }: ColumnProps) {
  const t = useSay();
  const [isOver, setOver] = useState(false);
  const tickets = useSomeTickets(lane.query, laneMax);
  const items = tickets.data?.items ?? [];
  const count = tickets.data?.next ? `${laneMax}+` : String(items.length);
  const name = t(lane.name);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const ticketId = event.dataTransfer.getData(dragType);
    if (ticketId !== '') onDrop(ticketId, lane);
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
            <Card
              ticket={ticket}
              onStep={(by) => {
                const to = laneBeside(lanes, ticket, by);
                if (to) onDrop(ticket.ticketId, to);
              }}
            />
          </li>
        ))}
      </ul>
      {tickets.data?.next && <p className={styles['faint']}>{t(words.moreColumn)}</p>}
    </section>
  );
}

function Card({ ticket, onStep }: { ticket: TicketEntry; onStep: (by: number) => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const names = useMemberNames();
  const { ticketId, title, priority, assigneeId, tagIds } = ticket;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    onStep(step);
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
      <TicketTags tagIds={tagIds} />
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
