import { type CardTable, type Naming, nameColumn, valueColumn } from '../charts/card-table.ts';
import { chartWords } from '../dashboards/words.ts';
import type { Insight } from './contract.ts';
import { feedWords as words } from './page-words.ts';

/** The days of an insight as a table, from which its control chart is drawn. */
export function insightTable({ shown, days, since }: Insight, naming: Naming): CardTable {
  const metric = { unit: shown.unit, ...(shown.currency !== null && { currency: shown.currency }) };
  const line = (key: string, title: string) => valueColumn(key, title, metric, 'before');
  return {
    columns: [
      nameColumn(naming.t(words.day)),
      valueColumn('value', naming.t(shown.name), metric),
      line('centre', naming.t(words.usual)),
      line('low', naming.t(chartWords.lowerLine)),
      line('high', naming.t(chartWords.upperLine)),
      { ...nameColumn(naming.t(chartWords.signal)), key: 'signal' },
      { ...nameColumn(naming.t(words.mark)), key: 'mark' },
    ],
    rows: days.map(({ day, value, n, centre, low, high, known }) => {
      const isOutside =
        value !== null && known === null && (value < (low ?? value) || value > (high ?? value));
      const marks = [
        ...(day === since ? [naming.t(words.beganHere)] : []),
        ...(known ? [naming.t(known)] : []),
      ];
      return [
        { value: naming.bucket(day, 'day') },
        { value, n },
        { value: centre },
        { value: low },
        { value: high },
        { value: day >= since && isOutside ? naming.t(words.outside) : null },
        { value: marks.length === 0 ? null : marks.join(' · ') },
      ];
    }),
    hidden: 0,
  };
}
