import { chartOf, type Insight, insightTable, newCard, feedWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { later } from '#lib/later.tsx';
import { ThingNotes } from '#modules/platform';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { CardTableView } from '../cards/card-table-view.tsx';
import { useDrawing } from '../cards/use-drawing.ts';
import type { CardNaming } from '../cards/use-naming.ts';
import { Explained } from '../figures/explained.tsx';
import { Alongside } from './alongside.tsx';
import styles from './feed.module.css';
import { InsightParts } from './insight-parts.tsx';
import { InsightVerbs } from './insight-verbs.tsx';
import { type InsightText, useInsightText } from './use-insight-text.ts';

const Chart = later(async () => (await import('../cards/chart.tsx')).Chart);
const SamplesDialog = later(async () => (await import('./samples-dialog.tsx')).SamplesDialog);

interface Props {
  readonly insight: Insight;
  readonly naming: CardNaming;
}

/** One change: what it is, since when, how sure, its chart, who made it, and what to do with it. */
export function InsightCard({ insight, naming }: Props) {
  const t = useSay();
  const text = useInsightText(insight, naming);
  const [isSamples, setSamples] = useState(false);
  const { insightId, foundAt, verdict } = insight;
  const felt = useFelt(insight);
  const titleId = `insight-${insightId}`;
  return (
    <article className={styles['insight']} aria-labelledby={titleId} data-judged={verdict ?? undefined}>
      <header className={styles['head']}>
        <h2 id={titleId}>{text.title}</h2>
        <StatusTag tone={text.side.tone}>{text.side.said}</StatusTag>
        <span className={styles['faint']}>
          <TimeAgo moment={foundAt} />
        </span>
      </header>
      <p>
        {text.sentence} {felt}
      </p>
      <p className={styles['faint']}>
        {text.chance} <Explained name={words.moved} formula={words.chanceExplained} />
      </p>
      <DaysChart insight={insight} naming={naming} text={text} />
      <InsightParts insight={insight} naming={naming} text={text} />
      <Alongside changes={insight.alongside} naming={naming} />
      <ThingNotes kind="insight" id={insightId} />
      <footer className={styles['foot']}>
        <Button onClick={() => setSamples(true)}>{t(words.samples)}</Button>
        <InsightVerbs insight={insight} text={text} />
      </footer>
      {isSamples && <SamplesDialog insight={insight} text={text} onClose={() => setSamples(false)} />}
    </article>
  );
}

/** In how many rows it is felt. */
function useFelt({ shown: { unit }, direction, touched, n }: Insight): string {
  const t = useSay();
  const format = useFormat();
  if (unit === 'count') {
    const more = direction === 'up' ? words.touchedMore : words.touchedFewer;
    return t(more, { count: format.number(touched) });
  }
  // It can come out as more rows than there are, such as of an average that rose many times over: then it is all of them.
  if (touched >= n) return t(words.touchedAll, { n: format.number(n) });
  return t(words.touched, { count: format.number(touched), n: format.number(n) });
}

const control = { ...newCard('insight', 'control') };

/** The days between their lines; the same as a table beneath. */
function DaysChart({ insight, naming, text }: Props & { text: InsightText }) {
  const t = useSay();
  const drawing = useDrawing();
  const [isAsTable, setAsTable] = useState(false);
  const table = useMemo(() => insightTable(insight, naming), [insight, naming]);
  const option = chartOf(control, table, naming, drawing);
  const label = t(words.chartOf, { name: text.name });
  return (
    <>
      {option && !isAsTable && (
        <div className={styles['chart']}>
          <Chart option={option} label={`${label}. ${text.sentence}`} onPress={() => undefined} />
        </div>
      )}
      {isAsTable && <CardTableView label={label} table={table} drawing={drawing} onOpen={() => undefined} />}
      <Button
        type="link"
        size="small"
        className={styles['turn'] ?? ''}
        aria-pressed={isAsTable}
        onClick={() => setAsTable(!isAsTable)}
      >
        {t(isAsTable ? words.asChart : words.asTable)}
      </Button>
    </>
  );
}
