import {
  type AlertPreview,
  controlChart,
  previewTable,
  type WatchedDraft,
  alertWords as words,
} from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { later } from '#lib/later.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { CardTableView } from '../cards/card-table-view.tsx';
import { useEntries } from '../cards/use-answers.ts';
import { useDrawing } from '../cards/use-drawing.ts';
import { useNaming } from '../cards/use-naming.ts';
import styles from './alerts.module.css';
import { usePreview } from './data.ts';

const Chart = later(async () => (await import('../cards/chart.tsx')).Chart);

/** When an alert would have rung in the past, as a chart and as a table. */
export function Preview({ watched }: { watched: WatchedDraft | null }) {
  const t = useSay();
  const preview = usePreview(watched);
  return (
    <section className={styles['part']} aria-label={t(words.preview)} aria-busy={preview.isFetching}>
      <h2>{t(words.preview)}</h2>
      {watched === null && !preview.data && <p className={styles['faint']}>{t(words.fillIn)}</p>}
      {watched !== null && preview.isPending && <PageLoading rows={4} />}
      {preview.isError && !preview.data && <PageError error={preview.error} onRetry={preview.refetch} />}
      {preview.data && <Past preview={preview.data} metric={watched?.metric ?? ''} />}
    </section>
  );
}

const spans = { hour: words.lastWeek, day: words.lastTwoMonths, week: words.lastHalfYear };
/** More often than this, nobody listens any more: once in so many stretches. */
const oftenShare = 0.1;

function Past({ preview, metric }: { preview: AlertPreview; metric: string }) {
  const t = useSay();
  const [isAsTable, setAsTable] = useState(false);
  const { stretches, rings, bucket, shown } = preview;
  if (shown === null) return <p className={styles['faint']}>{t(words.hidden)}</p>;
  const isUnjudged = stretches.every(({ reference }) => reference === null);
  return (
    <>
      <p>
        {isUnjudged ? t(words.noHistory) : t(words.wouldRing, { span: t(spans[bucket]), n: rings })}
        {rings > stretches.length * oftenShare && ` ${t(words.tooOften)}`}
      </p>
      <Drawn preview={preview} metric={metric} isAsTable={isAsTable} />
      <p>
        <Button type="link" size="small" aria-pressed={isAsTable} onClick={() => setAsTable(!isAsTable)}>
          {t(words.asTable)}
        </Button>
      </p>
    </>
  );
}

const nothing = () => undefined;

function Drawn({
  preview,
  metric,
  isAsTable,
}: {
  preview: AlertPreview;
  metric: string;
  isAsTable: boolean;
}) {
  const t = useSay();
  const { entries } = useEntries('all');
  const naming = useNaming(entries);
  const drawing = useDrawing();
  const entry = entries.get(metric);
  const table = entry ? previewTable(preview, entry, naming) : null;
  // The table is made anew with every look at the page; the chart is drawn anew only when it says something else.
  const key = JSON.stringify(table);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says whether the table is still the same
  const option = useMemo(() => table && controlChart(table, drawing), [key, drawing]);
  if (!entry || !table || !option) return null;
  const label = t(words.chart, { name: t(entry.name) });
  if (isAsTable) return <CardTableView label={label} table={table} drawing={drawing} onOpen={nothing} />;
  return (
    <div className={styles['chart']}>
      <Chart option={option} label={label} onPress={nothing} />
    </div>
  );
}
