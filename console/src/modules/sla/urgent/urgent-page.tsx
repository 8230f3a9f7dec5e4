import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  slaNavWords as navWords,
  type SlaMetric,
  slaMetrics,
  slaMetricWords,
  type UrgentConversation,
  urgencies,
  slaPageWords as words,
} from '@zhiyin/domain/sla';
import { Segmented, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { type Show, useUrgent } from '../data.ts';
import { useUrgentColumns } from './urgent-columns.tsx';

const showWords: Record<Show, (typeof words)['showAll']> = {
  all: words.showAll,
  'at-risk': words.showAtRisk,
  breached: words.showBreached,
};

/** Conversations by their most urgent clock; what is shown stands in the address. */
export function UrgentPage() {
  const t = useSay();
  const navigate = useNavigate();
  const asked: { show?: unknown; metric?: unknown } = useSearch({ strict: false });
  const show = urgencies.find((one) => one === asked.show) ?? 'all';
  const metric = slaMetrics.find((one) => one === asked.metric);
  const ask = (next: { show: Show; metric: SlaMetric | undefined }) =>
    navigate({ to: '/urgent', search: { ...next }, replace: true });
  const urgent = useUrgent(show, metric);
  const columns = useUrgentColumns();
  const { rows, more } = pagesOf(urgent);
  const open = ({ conversationId }: UrgentConversation) =>
    navigate({ to: '/inbox/$conversationId', params: { conversationId } });
  return (
    <Page title={t(navWords.urgent)} description={t(words.urgentHint)}>
      <Toolbar label={t(navWords.urgent)}>
        <Segmented<Show>
          aria-label={t(words.clock)}
          value={show}
          onChange={(next) => ask({ show: next, metric })}
          options={urgencies.map((value) => ({ value, label: t(showWords[value]) }))}
        />
        <Select<SlaMetric | ''>
          aria-label={t(words.metric)}
          value={metric ?? ''}
          popupMatchSelectWidth={false}
          onChange={(next) => ask({ show, metric: next === '' ? undefined : next })}
          options={[
            { value: '', label: t(words.allMetrics) },
            ...slaMetrics.map((value) => ({ value, label: t(slaMetricWords[value].name) })),
          ]}
        />
      </Toolbar>
      {urgent.isPending && <PageLoading rows={8} />}
      {urgent.isError && !urgent.data && <PageError error={urgent.error} onRetry={urgent.refetch} />}
      {urgent.data && (
        <DataTable
          label={t(navWords.urgent)}
          columns={columns}
          rows={rows}
          rowKey={({ conversationId }) => conversationId}
          onOpen={open}
          more={more}
          empty={<Empty icon="check" title={t(words.nothingUrgent)} sentence={t(words.nothingUrgentHint)} />}
        />
      )}
    </Page>
  );
}
