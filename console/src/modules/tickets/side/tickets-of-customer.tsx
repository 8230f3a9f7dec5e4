import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useSomeTickets } from '../data.ts';
import { TicketLines } from './ticket-lines.tsx';

const shownMax = 50;

/** On a customer's page: their tickets, the newest first. */
export function TicketsOfCustomer({ customerId }: { customerId: string }) {
  const tickets = useSomeTickets({ customerId, order: 'opened' }, shownMax);
  if (tickets.isPending) return <PageLoading rows={2} />;
  if (!tickets.data) return <PageError error={tickets.error} onRetry={tickets.refetch} />;
  return <TicketLines tickets={tickets.data.items} />;
}
