import { slaPageWords as words } from '@zhiyin/domain/sla';
import type { Ticket, TicketEntry } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useTicketClocks, useUrgentClockOfTicket } from '../data.ts';
import { ClockChip } from './clock-chip.tsx';
import styles from './clocks.module.css';
import { ClockList } from './clocks-section.tsx';

/** The most urgent clock of a ticket, wherever it is shown; nothing when nothing is promised. */
export function TicketClockMark({ ticket }: { ticket: TicketEntry }) {
  const { data } = useUrgentClockOfTicket(ticket.ticketId);
  return data ? <ClockChip clock={data} subject="ticket" /> : null;
}

/** Beside a ticket: every promise about it. */
export function TicketClocks({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const found = useTicketClocks(ticket.ticketId);
  if (found.isPending) return <PageLoading rows={1} />;
  if (!found.data) return <PageError error={found.error} onRetry={found.refetch} />;
  const { policyName, clocks } = found.data;
  return (
    <div className={styles['section']}>
      <p className={styles['faint']}>
        {policyName === null ? t(words.noPolicyForTicket) : t(words.under, { name: policyName })}
      </p>
      <ClockList clocks={clocks} subject="ticket" />
    </div>
  );
}
