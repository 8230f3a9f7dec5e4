import { Link } from '@tanstack/react-router';
import { words as consoleWords } from '@zhiyin/domain/console';
import type { Word } from '@zhiyin/domain/kit';
import { type MetricEntry, metricPageWords as words } from '@zhiyin/domain/platform';
import { useState } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import settings from '../settings.module.css';
import { CutTable } from './cut-table.tsx';
import { useMetricEntries, useSpan } from './data.ts';
import { GroupCut } from './group-cut.tsx';
import styles from './metrics.module.css';
import { RowsDialog, type RowsPlace } from './rows-dialog.tsx';
import { SpanChoice } from './span-choice.tsx';

type Entry = z.infer<typeof MetricEntry>;

/** One metric: how it is measured, day by day, and by what it can be grouped. */
export function MetricPage({ metric }: { metric: string }) {
  const t = useSay();
  const entries = useMetricEntries();
  if (entries.isPending) return <PageLoading rows={8} />;
  if (!entries.data) return <PageError error={entries.error} onRetry={entries.refetch} />;
  const entry = entries.data.items.find(({ key }) => key === metric);
  if (entry) return <Measured entry={entry} />;
  const back = <Link to="/insights/metrics">{t(words.allMetrics)}</Link>;
  return <Empty icon="chart" title={t(consoleWords.notFoundTitle)} action={back} />;
}

function Measured({ entry }: { entry: Entry }) {
  const t = useSay();
  const { span, period, choose } = useSpan();
  const [opened, setOpened] = useState<RowsPlace | null>(null);
  const back = <BackLink to="/insights/metrics" search={{ days: span }} label={t(words.allMetrics)} />;
  return (
    <Page title={t(entry.name)} description={back}>
      <Definition entry={entry} />
      <SpanChoice span={span} onChoose={choose} />
      <div className={styles['cuts']}>
        <section className={styles['cut']} aria-label={t(words.byDay)}>
          <div className={styles['cutHead']}>
            <h2 className={settings['heading']}>{t(words.byDay)}</h2>
          </div>
          <CutTable entry={entry} period={period} cut={{ bucket: 'day' }} onOpen={setOpened} />
        </section>
        {entry.dimensions.length > 0 && <GroupCut entry={entry} period={period} onOpen={setOpened} />}
      </div>
      {opened && <RowsDialog entry={entry} place={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

/** What the metric means, and who says so. */
function Definition({ entry }: { entry: Entry }) {
  const t = useSay();
  const lines = [
    { label: t(words.formula), said: t(entry.formula) },
    { label: t(words.edgeCases), said: t(entry.edgeCases) },
    { label: t(words.better), said: t(betterWords[entry.direction]) },
    { label: t(words.reliability), said: useReliability(entry) },
    { label: t(words.source), said: entry.source },
    { label: t(words.document), said: <Document entry={entry} /> },
  ];
  return (
    <dl className={styles['definition']}>
      {lines.map(({ label, said }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}

const betterWords = { up: words.moreIsBetter, down: words.lessIsBetter, none: words.neither };
const intervalWords: Partial<Record<Entry['aggregate'], Word>> = {
  share: words.wilsonInterval,
  repeat: words.wilsonInterval,
  rate: words.garwoodInterval,
  average: words.studentInterval,
  median: words.orderInterval,
  p90: words.orderInterval,
  p95: words.orderInterval,
  nps: words.npsInterval,
};

/** Which interval its numbers carry, and below how many rows they are marked. */
function useReliability({ aggregate, smallBelow }: Entry): string {
  const t = useSay();
  const interval = intervalWords[aggregate];
  const isNeverSmall = ['count', 'sum', 'distinct', 'told', 'only'].includes(aggregate);
  const said = interval ? [t(interval)] : [];
  return [...said, isNeverSmall ? t(words.exact) : t(words.smallBelow, { n: smallBelow })].join(' ');
}

function Document({ entry: { document } }: { entry: Entry }) {
  const t = useSay();
  const { title, section, url, guide, from, to } = document;
  const own = guide === undefined ? '' : `${t(words.ownDefinition)}${t(words.colon)}`;
  const name = `${own}${t(title)} · ${t(section)}`;
  const holds = from === undefined ? '' : ` (${from} – ${to ?? ''})`;
  return (
    <>
      {url === undefined ? (
        name
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {name}
        </a>
      )}
      {holds}
    </>
  );
}
