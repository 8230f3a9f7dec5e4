import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listTickets, type TicketEntry, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { nameOf } from '../name-of.ts';
import { StateTag } from '../shown.tsx';
import styles from '../tickets.module.css';

const offeredMax = 8;

interface Props {
  readonly label: string;
  readonly id?: string;
  readonly value: TicketEntry | null;
  /** Whose tickets are offered before anything is typed; those changed last when it is nobody. */
  readonly customerId: string | null;
  /** What is not offered. */
  readonly without: readonly string[];
  readonly isFirst?: boolean;
  readonly onChange: (ticket: TicketEntry | null) => void;
}

/** Chooses a ticket by its number or by words of it. */
export function TicketChoice({ label, id, value, customerId, without, isFirst, onChange }: Props) {
  const t = useSay();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim().slice(0, 100));
  const whose = search === '' ? customerId && { customerId } : { search };
  const found = useQuery({
    ...endpointQuery(listTickets, { query: { ...whose, limit: offeredMax + without.length } }),
    placeholderData: keepPreviousData,
  });
  const offered = (found.data?.items ?? []).filter(({ ticketId }) => !without.includes(ticketId));
  const all =
    value && !offered.some(({ ticketId }) => ticketId === value.ticketId) ? [value, ...offered] : offered;
  return (
    <Select<string>
      {...(id && { id })}
      {...(isFirst && { 'data-first': true })}
      aria-label={label}
      placeholder={t(words.chooseTicket)}
      allowClear
      value={value?.ticketId ?? null}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={found.isPending || search === '' ? null : t(words.notFound)}
      options={all.slice(0, offeredMax).map((ticket) => ({
        value: ticket.ticketId,
        label: [nameOf(ticket), ticket.title].join(' '),
        ticket,
      }))}
      optionRender={({ data: { ticket } }) => <Offered ticket={ticket} />}
      onChange={(ticketId) => onChange(all.find((one) => one.ticketId === ticketId) ?? null)}
    />
  );
}

function Offered({ ticket }: { ticket: TicketEntry }) {
  return (
    <span className={styles['row']}>
      <span className={styles['number']}>{nameOf(ticket)}</span>
      <bdi className={styles['cut']}>{ticket.title}</bdi>
      <StateTag ticket={ticket} />
    </span>
  );
}
