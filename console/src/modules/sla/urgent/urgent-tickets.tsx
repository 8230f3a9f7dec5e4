import { useNavigate } from '@tanstack/react-router';
import {
  metricWordsOf,
  slaNavWords as navWords,
  type SlaMetric,
  type UrgentTicket,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { ticketNameOf } from '#modules/tickets';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { ClockChip } from '../clocks/clock-chip.tsx';
import { type Show, useUrgentTickets } from '../data.ts';

/** Tickets by their most urgent clock. */
export function UrgentTickets({ show, metric }: { show: Show; metric: SlaMetric | undefined }) {
  const t = useSay();
  const navigate = useNavigate();
  const urgent = useUrgentTickets(show, metric);
  const columns = useColumns();
  if (urgent.isPending) return <PageLoading rows={8} />;
  if (!urgent.data) return <PageError error={urgent.error} onRetry={urgent.refetch} />;
  return (
    <DataTable
      label={t(navWords.urgent)}
      columns={columns}
      {...pagesOf<UrgentTicket>(urgent)}
      rowKey={({ ticket }) => ticket.ticketId}
      onOpen={({ ticket: { ticketId } }) => navigate({ to: '/tickets/$ticketId', params: { ticketId } })}
      empty={
        <Empty
          icon="check"
          title={t(words.nothingUrgentTickets)}
          sentence={t(words.nothingUrgentTicketsHint)}
        />
      }
    />
  );
}

function useColumns(): Column<UrgentTicket>[] {
  const t = useSay();
  const names = useMemberNames();
  return [
    {
      key: 'clock',
      title: t(words.clock),
      width: '120px',
      cell: ({ clock }) => <ClockChip clock={clock} subject="ticket" />,
    },
    {
      key: 'title',
      title: t(words.ticket),
      isTitle: true,
      cell: ({ ticket }) => (
        <bdi>
          {ticketNameOf(ticket)} {ticket.title}
        </bdi>
      ),
    },
    {
      key: 'metric',
      title: t(words.metric),
      width: '160px',
      isWide: true,
      cell: ({ clock }) => t(metricWordsOf(clock.metric, 'ticket', clock.stateLabel).name),
    },
    {
      key: 'assignee',
      title: t(words.assignee),
      width: '120px',
      isWide: true,
      cell: ({ ticket: { assigneeId } }) =>
        assigneeId === null ? t(words.nobody) : (names.get(assigneeId) ?? ''),
    },
  ];
}
