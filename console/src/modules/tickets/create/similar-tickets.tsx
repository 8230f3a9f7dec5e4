import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listSimilarTickets, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useDeferredValue } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { nameOf } from '../name-of.ts';
import { StateTag } from '../shown.tsx';
import styles from '../tickets.module.css';

interface Props {
  readonly title: string;
  readonly customerId: string | null;
}

/** Warns, while one is being written, of tickets that may be about the same. */
export function SimilarTickets({ title, customerId }: Props) {
  const t = useSay();
  const settled = useDeferredValue(title.trim().slice(0, 200));
  const query = { title: settled, ...(customerId !== null && { customerId }) };
  const { data } = useQuery({
    ...endpointQuery(listSimilarTickets, { query }),
    enabled: settled.length >= 2 || customerId !== null,
  });
  if (!data || data.items.length === 0) return null;
  return (
    <div className={styles['warn']} role="status">
      <strong>{t(words.similar)}</strong>
      <ul className={styles['plainList']}>
        {data.items.map(({ ticket, isSameCustomer }) => (
          <li key={ticket.ticketId} className={styles['row']}>
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: ticket.ticketId }}
              target="_blank"
              className={styles['grow'] ?? ''}
            >
              {nameOf(ticket)} <bdi>{ticket.title}</bdi>
            </Link>
            {isSameCustomer && <span className={styles['faint']}>{t(words.sameCustomer)}</span>}
            <StateTag ticket={ticket} />
          </li>
        ))}
      </ul>
    </div>
  );
}
