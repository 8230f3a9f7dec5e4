import { type CardTable, type Naming, nameColumn, valueColumn, type Writable } from '../charts/card-table.ts';
import { chartWords } from '../dashboards/words.ts';
import type { AlertPreview } from './contract.ts';
import { alertWords as words } from './page-words.ts';

/** The past of an alert as a table, from which its chart is drawn: what rings is what the chart marks. */
export function previewTable(
  { stretches, bucket }: Pick<AlertPreview, 'stretches' | 'bucket'>,
  metric: Writable,
  naming: Pick<Naming, 't' | 'bucket'>,
): CardTable {
  const { t } = naming;
  const line = (key: string, title: string) => valueColumn(key, title, metric, 'before');
  const said = (side: 'above' | 'below') => t(side === 'above' ? words.above : words.below);
  return {
    columns: [
      nameColumn(t(chartWords.time)),
      valueColumn('value', t(metric.name), metric),
      line('centre', t(words.reference)),
      line('low', t(words.low)),
      line('high', t(words.high)),
      { ...nameColumn(t(words.rang)), key: 'signal' },
      { ...nameColumn(t(words.mark)), key: 'mark' },
    ],
    rows: stretches.map((one) => [
      { value: naming.bucket(one.bucket, bucket) },
      { value: one.value, n: one.n },
      { value: one.reference },
      { value: one.low },
      { value: one.high },
      { value: one.rings ? said(one.side ?? 'above') : null },
      { value: one.passedOver && t(words.passedOver, { day: t(one.passedOver) }) },
    ]),
    hidden: 0,
  };
}
