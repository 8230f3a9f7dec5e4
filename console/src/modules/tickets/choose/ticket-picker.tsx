import { useQuery } from '@tanstack/react-query';
import { getTicket, ticketsRead } from '@zhiyin/domain/tickets';
import { type ComponentProps, useEffect } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { ReferencePicker } from '#ui/filter-builder/builder-context.ts';
import { nameOf } from '../name-of.ts';
import { TicketChoice } from './ticket-choice.tsx';

/** The ticket of a condition, found by its number or by words of it. */
export function TicketPicker({ value, onChange, label, onNamed }: ComponentProps<ReferencePicker>) {
  const may = useMay()(ticketsRead);
  const chosen = useQuery({
    ...endpointQuery(getTicket, { params: { ticketId: value ?? '' } }),
    enabled: may && value !== null,
  }).data;
  const name = chosen && `${nameOf(chosen)} ${chosen.title}`;
  // The sentence belongs to whoever holds the filter.
  useEffect(() => {
    if (value !== null && name) onNamed?.(value, name);
  }, [value, name, onNamed]);
  return (
    <TicketChoice
      label={label}
      value={chosen ?? null}
      customerId={null}
      without={[]}
      onChange={(ticket) => ticket && onChange(ticket.ticketId)}
    />
  );
}
