import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  metricWordsOf,
  slaNavWords as navWords,
  type SlaMetric,
  type SlaSubject,
  slaMetricsOf,
  slaSubjects,
  slaSubjectWords,
  type UrgentConversation,
  urgencies,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { Segmented, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { type Show, usePromisedStates, useStateLabels, useUrgent } from '../data.ts';
import { useUrgentColumns } from './urgent-columns.tsx';
import { UrgentTickets } from './urgent-tickets.tsx';

const showWords: Record<Show, (typeof words)['showAll']> = {
  all: words.showAll,
  'at-risk': words.showAtRisk,
  breached: words.showBreached,
};

/** Conversations or tickets by their most urgent clock; what is shown stands in the address. */
export function UrgentPage() {
  const t = useSay();
  const navigate = useNavigate();
  const mayTickets = useMay()(ticketsRead);
  const asked: { of?: unknown; show?: unknown; metric?: unknown } = useSearch({ strict: false });
  const of: SlaSubject = asked.of === 'ticket' && mayTickets ? 'ticket' : 'conversation';
  const show = urgencies.find((one) => one === asked.show) ?? 'all';
  const metrics = [...slaMetricsOf[of], ...usePromisedStates(of)];
  const metric = metrics.find((one) => one === asked.metric);
  const ask = (next: { of?: SlaSubject; show?: Show; metric?: SlaMetric | undefined }) =>
    navigate({ to: '/urgent', search: { of, show, metric, ...next }, replace: true });
  return (
    <Page
      title={t(navWords.urgent)}
      description={t(of === 'ticket' ? words.urgentTicketsHint : words.urgentHint)}
    >
      <Toolbar label={t(navWords.urgent)}>
        {mayTickets && (
          <Segmented<SlaSubject>
            aria-label={t(words.subject)}
            value={of}
            onChange={(next) => ask({ of: next, metric: undefined })}
            options={slaSubjects.map((value) => ({ value, label: t(slaSubjectWords[value]) }))}
          />
        )}
        <Segmented<Show>
          aria-label={t(words.clock)}
          value={show}
          onChange={(next) => ask({ show: next })}
          options={urgencies.map((value) => ({ value, label: t(showWords[value]) }))}
        />
        <MetricSelect
          subject={of}
          metrics={metrics}
          value={metric}
          onChange={(next) => ask({ metric: next })}
        />
      </Toolbar>
      {of === 'ticket' && <UrgentTickets show={show} metric={metric} />}
      {of === 'conversation' && <UrgentConversations show={show} metric={metric} />}
    </Page>
  );
}

interface MetricProps {
  readonly subject: SlaSubject;
  readonly metrics: readonly SlaMetric[];
  readonly value: SlaMetric | undefined;
  readonly onChange: (metric: SlaMetric | undefined) => void;
}

function MetricSelect({ subject, metrics, value, onChange }: MetricProps) {
  const t = useSay();
  const labelOf = useStateLabels(subject);
  return (
    <Select<SlaMetric | ''>
      aria-label={t(words.metric)}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      onChange={(next) => onChange(next === '' ? undefined : next)}
      options={[
        { value: '', label: t(words.allMetrics) },
        ...metrics.map((one) => ({ value: one, label: t(metricWordsOf(one, subject, labelOf(one)).name) })),
      ]}
    />
  );
}

function UrgentConversations({ show, metric }: { show: Show; metric: SlaMetric | undefined }) {
  const t = useSay();
  const navigate = useNavigate();
  const urgent = useUrgent(show, metric);
  const columns = useUrgentColumns();
  if (urgent.isPending) return <PageLoading rows={8} />;
  if (!urgent.data) return <PageError error={urgent.error} onRetry={urgent.refetch} />;
  return (
    <DataTable
      label={t(navWords.urgent)}
      columns={columns}
      {...pagesOf<UrgentConversation>(urgent)}
      rowKey={({ conversationId }) => conversationId}
      onOpen={({ conversationId }) => navigate({ to: '/inbox/$conversationId', params: { conversationId } })}
      empty={<Empty icon="check" title={t(words.nothingUrgent)} sentence={t(words.nothingUrgentHint)} />}
    />
  );
}
