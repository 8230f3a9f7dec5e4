import { Link } from '@tanstack/react-router';
import { type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { nameOf } from '../name-of.ts';
import { StateTag } from '../shown.tsx';
import styles from '../tickets.module.css';

/** Tickets, one line each, that open. */
export function TicketLines({ tickets }: { tickets: readonly TicketEntry[] }) {
  const t = useSay();
  if (tickets.length === 0) return <p className={styles['faint']}>{t(words.noneHere)}</p>;
  return (
    <ul className={styles['plainList']}>
      {tickets.map((ticket) => (
        <li key={ticket.ticketId} className={styles['row']}>
          <Link
            to="/tickets/$ticketId"
            params={{ ticketId: ticket.ticketId }}
            className={styles['grow'] ?? ''}
          >
            <span className={styles['number']}>{nameOf(ticket)}</span> <bdi>{ticket.title}</bdi>
          </Link>
          <StateTag ticket={ticket} />
        </li>
      ))}
    </ul>
  );
}
