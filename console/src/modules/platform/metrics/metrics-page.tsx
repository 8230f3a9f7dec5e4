import { Link } from '@tanstack/react-router';
import type { MetricAnswer } from '@zhiyin/domain/kit';
import { type MetricEntry, metricPageWords as words } from '@zhiyin/domain/platform';
import { useState } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Figure } from '#ui/show/figure.tsx';
import { useMetricEntries, useSpan, useTotals } from './data.ts';
import styles from './metrics.module.css';
import { changeOf, type Span } from './period.ts';
import { RowsDialog } from './rows-dialog.tsx';
import { SpanChoice } from './span-choice.tsx';
import { written } from './written.ts';

type Entry = z.infer<typeof MetricEntry>;

/** Every figure the reader may see, each beside the period before, each open to its rows and its definition. */
export function MetricsPage() {
  const t = useSay();
  const entries = useMetricEntries();
  const { span, period, choose } = useSpan();
  const [opened, setOpened] = useState<Entry | null>(null);
  const totals = useTotals(entries.data?.items.map(({ key }) => key) ?? [], period);
  if (entries.isPending) return <PageLoading rows={8} />;
  if (!entries.data) return <PageError error={entries.error} onRetry={entries.refetch} />;

  const { items } = entries.data;
  const shown = totals.isPending || totals.error ? [] : items;
  return (
    <Page title={t(words.metrics)} description={t(words.metricsHint)}>
      <SpanChoice span={span} onChoose={choose} />
      {items.length === 0 && (
        <Empty icon="chart" title={t(words.nothingYet)} sentence={t(words.nothingYetHint)} />
      )}
      {totals.error && <PageError error={totals.error} onRetry={totals.retry} />}
      {totals.isPending && <PageLoading rows={3} />}
      <ul className={styles['figures']}>
        {shown.map((entry) => (
          <li key={entry.key} className={styles['figure']}>
            <MetricFigure
              entry={entry}
              answer={totals.byMetric.get(entry.key)}
              span={span}
              onOpen={() => setOpened(entry)}
            />
          </li>
        ))}
      </ul>
      {opened && <RowsDialog entry={opened} place={{ period }} onClose={() => setOpened(null)} />}
    </Page>
  );
}

interface FigureProps {
  readonly entry: Entry;
  readonly answer: MetricAnswer | undefined;
  readonly span: Span;
  readonly onOpen: () => void;
}

function MetricFigure({ entry, answer, span, onOpen }: FigureProps) {
  const t = useSay();
  const format = useFormat();
  const name = t(entry.name);
  const change = answer ? changeOf(answer.total.value, answer.comparison?.total.value) : null;
  const against = span === 1 ? t(words.againstYesterday) : t(words.againstDays, { count: span });
  const isMoreBetter = entry.direction === 'none' ? null : entry.direction === 'up';
  const explanation = (
    <Link
      to="/insights/metrics/$metric"
      params={{ metric: entry.key }}
      search={{ days: span }}
      className={styles['explain'] ?? ''}
      aria-label={t(words.explain, { name })}
      title={t(entry.formula)}
    >
      <Icon name="info" size={14} />
    </Link>
  );
  return (
    <Figure
      label={name}
      value={answer ? written(format, entry.unit, answer.total.value) : null}
      comparison={change === null ? null : { change, against, isMoreBetter }}
      note={explanation}
      onOpen={onOpen}
    />
  );
}
